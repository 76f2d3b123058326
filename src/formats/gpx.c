/*
 * GPX: a track is an activity, its segments are parted by pauses. Routes and
 * waypoints are places to go to, and no run.
 */
#include "formats/table.h"
#include "formats/xml_tracks.h"

#include <string.h>

// clang-format off
#define GPX_LIST(X) \
  X(GPX,       "gpx") \
  X(TRACK,     "trk") \
  X(NAME,      "name") \
  X(TYPE,      "type") \
  X(DESC,      "desc") \
  X(SEGMENT,   "trkseg") \
  X(POINT,     "trkpt") \
  X(HEIGHT,    "ele") \
  X(TIME,      "time") \
  X(HR,        "hr") \
  X(HEARTRATE, "heartrate") \
  X(ROUTE,     "rte") \
  X(WAYPOINT,  "wpt")

/* Who wrote it, as a part of "creator". */
static const char *const services[][2] = {
    { "Strava",    "strava" },
    { "Garmin Connect", "garmin" },
    { "Runkeeper", "runkeeper" },
};
// clang-format on
#define X_NAME(id, ...) GPX_##id,
enum gpx_name { GPX_LIST(X_NAME) };
#undef X_NAME
#define X_WORD(id, word) word,
static const char *const words[] = { GPX_LIST(X_WORD) };
#undef X_WORD

static void read_creator(struct xml_tracks *x, const char *creator)
{
    for (size_t i = 0; creator != NULL && i < COUNT_OF(services); i++)
        if (strstr(creator, services[i][0]) != NULL)
            x->service = services[i][1];
}

static void open_point(struct xml_tracks *x, const struct xml_element *el)
{
    xml_tracks_point(x);
    xml_tracks_place(x, xml_attribute(el, "lat"), xml_attribute(el, "lon"));
}

static void on_open(void *with, const struct xml_element *el)
{
    struct xml_tracks *x = with;
    if (el->name == GPX_GPX)
        read_creator(x, xml_attribute(el, "creator"));
    else if (el->name == GPX_ROUTE)
        x->other = "a route";
    else if (el->name == GPX_WAYPOINT && x->other == NULL)
        x->other = "places on a map";
    else if (el->name == GPX_TRACK && !x->is_open)
        xml_tracks_begin(x, el->line);
    else if (x->is_open && el->name == GPX_SEGMENT)
        track_pause(&x->track);
    else if (x->is_open && el->name == GPX_POINT)
        open_point(x, el);
}

static void close_in_point(struct xml_tracks *x, const struct xml_element *el)
{
    if (el->name == GPX_HEIGHT && el->parent == GPX_POINT)
        xml_tracks_height(x, el->text);
    else if (el->name == GPX_TIME && el->parent == GPX_POINT)
        xml_tracks_time(x, el->text);
    else if (el->name == GPX_HR || el->name == GPX_HEARTRATE)
        x->point.hr = xml_tracks_pulse(el->text);
    else if (el->name == GPX_POINT)
        xml_tracks_point_end(x);
}

/* Strava says some sports by numbers. */
static void read_type(struct track_head *h, const char *type)
{
    if (strcmp(type, "9") == 0)
        h->sport = SPORT_RUN;
    else if (strcmp(type, "1") == 0)
        h->sport = SPORT_XT;
    else
        h->sport = sport_of(type, &h->flags);
}

/* "Running 6/17/16 7:05 am": Runkeeper names no type, but each track so. */
static bool is_named_by_app(const char *title)
{
    const char *gap = strchr(title, ' ');
    return gap != NULL && gap[1] >= '0' && gap[1] <= '9' &&
           strspn(gap, " 0123456789/.:-_amphAMP") == strlen(gap) &&
           strpbrk(gap, "/.-_") != NULL;
}

static void close_track(struct xml_tracks *x)
{
    unsigned flags;
    x->head.titled = sport_of(x->title, &flags);
    if (x->head.sport == SPORT_UNKNOWN && is_named_by_app(x->title))
        x->head.sport = x->head.titled;
    xml_tracks_end(x);
}

static void on_close(void *with, const struct xml_element *el)
{
    struct xml_tracks *x = with;
    if (!x->is_open)
        return;
    if (x->in_point)
        close_in_point(x, el);
    else if (el->name == GPX_TRACK)
        close_track(x);
    else if (el->parent != GPX_TRACK)
        return;
    else if (el->name == GPX_NAME)
        (void)text_copy(x->title, sizeof x->title, el->text);
    else if (el->name == GPX_DESC)
        (void)text_copy(x->note, sizeof x->note, el->text);
    else if (el->name == GPX_TYPE)
        read_type(&x->head, el->text);
}

XML_TRACKS_FORMAT(gpx, GPX, "gpx");
