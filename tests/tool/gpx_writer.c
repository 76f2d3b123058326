/* GPX by hand. */
#include "gpx_writer.h"

#define JUMP_DEGREES 9.0

static const char *prefix_of(const struct gpx_style *s)
{
    return s->prefix != NULL ? s->prefix : "gpxtpx";
}

static void put_root(struct text *t, const struct gpx_style *s)
{
    const char *version = s->is_1_0 ? "1.0" : "1.1";
    text_put(t, s->before != NULL ? s->before : "");
    text_add(t,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<gpx version=\"%s\" creator=\"a watch\"",
             version);
    if (!s->has_no_namespace) {
        text_put(t, " xmlns=\"http://www.topografix.com/GPX/");
        text_put(t, s->is_1_0 ? "1/0\"" : "1/1\"");
    }
    text_add(t,
             " xmlns:%s=\"http://www.garmin.com/xmlschemas/"
             "TrackPointExtension/v1\">\n",
             prefix_of(s));
}

static void put_time(struct text *t, int64_t at_s, const struct gpx_style *s)
{
    int east = s->east_min;
    text_put(t, "<time>");
    made_iso(t, at_s + (int64_t)east * 60);
    text_put(t, s->has_fractions ? ".250" : "");
    if (east == 0)
        text_put(t, "Z");
    else
        text_add(t, "%c%02d:%02d", east < 0 ? '-' : '+',
                 (east < 0 ? -east : east) / 60,
                 (east < 0 ? -east : east) % 60);
    text_put(t, "</time>");
}

static void put_point(struct text *t, const struct made_point *p, bool is_jump,
                      const struct gpx_style *s)
{
    const char *name = s->is_route ? "rtept" : "trkpt";
    text_add(t, "<%s lat=\"%.8f\" lon=\"%.8f\"><ele>%.1f</ele>", name,
             p->lat - (is_jump ? JUMP_DEGREES : 0), p->lon, p->height_m);
    if (!s->has_no_times)
        put_time(t, p->at_s, s);
    if (!s->has_no_pulse) {
        const char *x = prefix_of(s);
        text_add(t,
                 "<extensions><%s:TrackPointExtension><%s:hr>%d</%s:hr>"
                 "</%s:TrackPointExtension></extensions>",
                 x, x, p->hr, x, x);
    }
    text_add(t, "</%s>\n", name);
}

static void put_points(struct text *t, const struct made_run *r,
                       const struct gpx_style *s)
{
    for (int i = 0; i <= made_time_s(r); i += s->every_s > 0 ? s->every_s : 1) {
        struct made_point p = made_at(r, i);
        bool is_broken = s->break_s > 0 && i >= s->break_s;
        if (s->break_s > 0 && i == s->break_s)
            text_put(t, "</trkseg><trkseg>\n");
        p.at_s += is_broken ? s->pause_s : 0;
        put_point(t, &p, s->jump_s > 0 && i == s->jump_s, s);
    }
}

void gpx_write(struct text *t, const struct made_run *r,
               const struct gpx_style *s)
{
    put_root(t, s);
    text_add(t, "<%s><name>%s</name>", s->is_route ? "rte" : "trk", r->title);
    if (s->type != NULL)
        text_add(t, "<type>%s</type>", s->type);
    text_put(t, s->has_empty_segment ? "<trkseg></trkseg>" : "");
    text_put(t, s->is_route ? "\n" : "<trkseg>\n");
    put_points(t, r, s);
    text_put(t, s->is_route ? "</rte>" : "</trkseg></trk>");
    text_put(t, "\n</gpx>\n");
}
