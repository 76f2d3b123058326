/* TCX by hand. */
#include "tcx_writer.h"

#define SPACES                                                              \
    "xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\" " \
    "xmlns:ns3=\"http://www.garmin.com/xmlschemas/ActivityExtension/v2\""

static void put_place(struct text *t, const struct made_point *p)
{
    text_add(t,
             "<Position><LatitudeDegrees>%.8f</LatitudeDegrees>"
             "<LongitudeDegrees>%.8f</LongitudeDegrees></Position>"
             "<AltitudeMeters>%.1f</AltitudeMeters>",
             p->lat, p->lon, p->height_m);
}

static void put_point(struct text *t, const struct made_point *p,
                      const struct tcx_style *s)
{
    text_put(t, "<Trackpoint><Time>");
    made_iso(t, p->at_s);
    text_put(t, ".000Z</Time>");
    if (!s->has_no_place)
        put_place(t, p);
    if (!s->has_no_way)
        text_add(t, "<DistanceMeters>%.2f</DistanceMeters>", p->dist_m);
    text_add(t, "<HeartRateBpm><Value>%d</Value></HeartRateBpm>", p->hr);
    text_add(t,
             "<Extensions><ns3:TPX><ns3:Speed>%.3f</ns3:Speed>"
             "<ns3:RunCadence>%d</ns3:RunCadence></ns3:TPX></Extensions>"
             "</Trackpoint>\n",
             p->speed, s->has_twice_the_cadence ? 2 * p->cadence : p->cadence);
}

/* The points of a lap, both its ends among them. */
static void put_track(struct text *t, const struct made_run *r, int from_s,
                      int to_s, const struct tcx_style *s)
{
    text_put(t, "<Track>\n");
    for (int i = from_s; i <= to_s; i += s->every_s > 0 ? s->every_s : 1) {
        struct made_point p = made_at(r, i);
        put_point(t, &p, s);
    }
    text_put(t, "</Track>\n");
}

static void put_lap(struct text *t, const struct made_run *r, int i, int from_s,
                    const struct tcx_style *s)
{
    const struct made_leg *leg = &r->legs[i];
    text_put(t, "<Lap StartTime=\"");
    made_iso(t, r->start_s + from_s);
    text_add(t,
             ".000Z\"><TotalTimeSeconds>%d.0</TotalTimeSeconds>"
             "<DistanceMeters>%d.0</DistanceMeters><Calories>60</Calories>"
             "<AverageHeartRateBpm><Value>%d</Value></AverageHeartRateBpm>"
             "<MaximumHeartRateBpm><Value>%d</Value></MaximumHeartRateBpm>"
             "<Intensity>%s</Intensity><TriggerMethod>Manual</TriggerMethod>\n",
             leg->time_s, leg->dist_m, leg->hr, leg->hr + 5,
             leg->intensity == 1 ? "Resting" : "Active");
    if (!s->has_no_points)
        put_track(t, r, from_s, from_s + leg->time_s, s);
    text_put(t, "</Lap>\n");
}

static void put_id(struct text *t, const struct made_run *r,
                   const struct tcx_style *s)
{
    text_put(t, "<Id>");
    made_iso(t, s->has_short_id ? r->start_s - r->start_s % 60 : r->start_s);
    text_put(t, "Z</Id>\n");
}

void tcx_begin(struct text *t, const struct tcx_style *s)
{
    text_put(t, s->before != NULL ? s->before : "");
    text_add(t,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<TrainingCenterDatabase " SPACES ">\n<%s>\n",
             s->is_course ? "Courses" : "Activities");
}

static void put_course(struct text *t, const struct made_run *r,
                       const struct tcx_style *s)
{
    text_add(t, "<Course><Name>%s</Name>\n", r->title);
    put_track(t, r, 0, made_time_s(r), s);
    text_put(t, "</Course>\n</Courses>\n</TrainingCenterDatabase>\n");
}

void tcx_activity(struct text *t, const struct made_run *r,
                  const struct tcx_style *s)
{
    int from_s = 0;
    text_add(t, "<Activity Sport=\"%s\">\n",
             s->sport != NULL ? s->sport : r->sport);
    put_id(t, r, s);
    for (int i = 0; i < r->leg_count; i++) {
        put_lap(t, r, i, from_s, s);
        from_s += r->legs[i].time_s;
    }
    if (r->note[0] != '\0')
        text_add(t, "<Notes>%s</Notes>\n", r->note);
    text_put(t, "</Activity>\n");
}

void tcx_end(struct text *t)
{
    text_put(t, "</Activities>\n</TrainingCenterDatabase>\n");
}

void tcx_write(struct text *t, const struct made_run *r,
               const struct tcx_style *s)
{
    tcx_begin(t, s);
    if (s->is_course) {
        put_course(t, r, s);
        return;
    }
    tcx_activity(t, r, s);
    tcx_end(t);
}
