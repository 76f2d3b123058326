/*
 * TCX: laps with totals, and in them the points. What a lap's totals say is
 * what the watch's timer said; the points tell the rest.
 */
#include "formats/table.h"
#include "formats/xml_tracks.h"

// clang-format off
#define TCX_LIST(X) \
  X(ACTIVITY,  "Activity") \
  X(ID,        "Id") \
  X(NOTES,     "Notes") \
  X(LAP,       "Lap") \
  X(SECONDS,   "TotalTimeSeconds") \
  X(DISTANCE,  "DistanceMeters") \
  X(HR_AVG,    "AverageHeartRateBpm") \
  X(HR_MAX,    "MaximumHeartRateBpm") \
  X(INTENSITY, "Intensity") \
  X(TRIGGER,   "TriggerMethod") \
  X(TRACK,     "Track") \
  X(POINT,     "Trackpoint") \
  X(TIME,      "Time") \
  X(POSITION,  "Position") \
  X(LAT,       "LatitudeDegrees") \
  X(LON,       "LongitudeDegrees") \
  X(HEIGHT,    "AltitudeMeters") \
  X(HR,        "HeartRateBpm") \
  X(VALUE,     "Value") \
  X(PLAN,      "Plan") \
  X(NAME,      "Name") \
  X(COURSE,    "Course") \
  X(WORKOUT,   "Workout")
// clang-format on
#define X_NAME(id, ...) TCX_##id,
enum tcx_name { TCX_LIST(X_NAME) };
#undef X_NAME
#define X_WORD(id, word) word,
static const char *const words[] = { TCX_LIST(X_WORD) };
#undef X_WORD

static void read_start(struct xml_tracks *x, const char *text)
{
    struct moment m;
    if (text == NULL || !moment_read(text, &m))
        return;
    x->head.has_start = true;
    x->head.has_seconds = m.has_seconds;
    x->head.start_s = m.utc_s;
    x->head.offset_s = m.offset_s;
}

static void open_activity(struct xml_tracks *x, const struct xml_element *el)
{
    xml_tracks_begin(x, el->line);
    const char *sport = xml_attribute(el, "Sport");
    if (sport != NULL)
        x->head.sport = sport_of(sport, &x->head.flags);
}

/* The first lap's start is the activity's: some ids lack the seconds. */
static void open_lap(struct xml_tracks *x, const struct xml_element *el)
{
    if (x->track.lap_count == 0)
        read_start(x, xml_attribute(el, "StartTime"));
    x->lap = track_lap(&x->track);
    x->lap_tracks = 0;
}

static void on_open(void *with, const struct xml_element *el)
{
    struct xml_tracks *x = with;
    if (el->name == TCX_COURSE)
        x->other = "a course";
    else if (el->name == TCX_WORKOUT)
        x->other = "a workout";
    else if (el->name == TCX_ACTIVITY && !x->is_open)
        open_activity(x, el);
    else if (!x->is_open)
        return;
    else if (el->name == TCX_LAP && el->parent == TCX_ACTIVITY)
        open_lap(x, el);
    else if (el->name == TCX_TRACK && x->lap_tracks++ > 0)
        track_pause(&x->track);
    else if (el->name == TCX_POINT)
        xml_tracks_point(x);
}

static void close_in_point(struct xml_tracks *x, const struct xml_element *el)
{
    struct track_point *p = &x->point;
    double v;
    if (el->name == TCX_TIME)
        xml_tracks_time(x, el->text);
    else if (el->name == TCX_LAT)
        (void)text_copy(x->lat, sizeof x->lat, el->text);
    else if (el->name == TCX_LON)
        (void)text_copy(x->lon, sizeof x->lon, el->text);
    else if (el->name == TCX_POSITION)
        xml_tracks_place(x, x->lat, x->lon);
    else if (el->name == TCX_HEIGHT)
        xml_tracks_height(x, el->text);
    else if (el->name == TCX_DISTANCE && xml_number(el->text, &v) && v >= 0)
        p->dist_m = v;
    else if (el->name == TCX_VALUE && el->parent == TCX_HR)
        p->hr = xml_tracks_pulse(el->text);
    else if (el->name == TCX_POINT)
        xml_tracks_point_end(x);
}

static enum lap_trigger trigger_of(const char *word)
{
    static const struct {
        const char *word;
        enum lap_trigger trigger;
    } all[] = {
        { "Manual", LAP_BY_HAND },
        { "Distance", LAP_BY_DISTANCE },
        { "Time", LAP_BY_TIME },
        { "Location", LAP_BY_PLACE },
    };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        if (text_is(word, all[i].word))
            return all[i].trigger;
    return LAP_BY_NOTHING;
}

static void close_in_lap(struct track_lap *l, const struct xml_element *el)
{
    if (el->name == TCX_SECONDS && el->parent == TCX_LAP)
        l->time_s = xml_tracks_amount(el->text);
    else if (el->name == TCX_DISTANCE && el->parent == TCX_LAP)
        l->dist_m = xml_tracks_amount(el->text);
    else if (el->name == TCX_INTENSITY && el->parent == TCX_LAP)
        l->is_rest = text_is(el->text, "Resting");
    else if (el->name == TCX_TRIGGER && el->parent == TCX_LAP)
        l->trigger = trigger_of(el->text);
    else if (el->name == TCX_VALUE && el->parent == TCX_HR_AVG)
        l->hr_avg = xml_tracks_pulse(el->text);
    else if (el->name == TCX_VALUE && el->parent == TCX_HR_MAX)
        l->hr_max = xml_tracks_pulse(el->text);
}

static void on_close(void *with, const struct xml_element *el)
{
    struct xml_tracks *x = with;
    if (!x->is_open)
        return;
    if (x->in_point)
        close_in_point(x, el);
    else if (el->name == TCX_LAP)
        x->lap = NULL;
    else if (x->lap != NULL)
        close_in_lap(x->lap, el);
    else if (el->name == TCX_ID && el->parent == TCX_ACTIVITY)
        read_start(x, el->text);
    else if (el->name == TCX_NOTES && el->parent == TCX_ACTIVITY)
        (void)text_copy(x->note, sizeof x->note, el->text);
    else if (el->name == TCX_NAME && el->parent == TCX_PLAN)
        (void)text_copy(x->title, sizeof x->title, el->text);
    else if (el->name == TCX_ACTIVITY)
        xml_tracks_end(x);
}

XML_TRACKS_FORMAT(tcx, TCX, "TrainingCenterDatabase");
