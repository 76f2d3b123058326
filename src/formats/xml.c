/* Elements by expat, which is given no more than it needs. */
#include "formats/xml.h"

#include "formats/reader.h"
#include "formats/xml_bytes.h"

#include <expat.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    const struct xml_ask *ask;
    struct xml_report *out;
    XML_Parser parser;
    int line_before; /* lines passed over ahead of what expat sees */
    int depth;
    int names[XML_DEPTH_MOST + 1]; /* of the elements that are open; [0] is
                                      around them all */
    bool is_over;                  /* the outermost element is closed */
    size_t text_size;
    char text[XML_TEXT];
};

static int line_of(const struct reading *r)
{
    return r->line_before + (int)XML_GetCurrentLineNumber(r->parser);
}

static void stop(struct reading *r, enum xml_end end, const char *why)
{
    r->out->end = end;
    r->out->line = line_of(r);
    if (why[0] != '\0')
        (void)snprintf(r->out->why, sizeof r->out->why, "line %d: %s",
                       r->out->line, why);
    (void)XML_StopParser(r->parser, XML_FALSE);
}

static const char *local(const char *name)
{
    const char *colon = strrchr(name, ':');
    return colon != NULL ? colon + 1 : name;
}

static int word_of(const struct xml_ask *ask, const char *name)
{
    for (int i = 0; i < ask->word_count; i++)
        if (ask->words[i][0] == *name && strcmp(ask->words[i], name) == 0)
            return i;
    return UNKNOWN;
}

static void tell(struct reading *r, xml_element_fn *fn,
                 const char *const *attributes)
{
    const struct xml_element el = {
        .name = r->names[r->depth],
        .parent = r->names[r->depth - 1],
        .line = line_of(r),
        .attributes = attributes,
        .text = r->text,
    };
    fn(r->ask->with, &el);
    if (!*r->ask->is_on)
        stop(r, XML_STOPPED, "");
}

static void XMLCALL on_open(void *with, const XML_Char *name,
                            const XML_Char **attributes)
{
    struct reading *r = with;
    if (r->depth == XML_DEPTH_MOST) {
        stop(r, XML_BROKEN, "elements stand in each other over 64 deep");
        return;
    }
    r->names[++r->depth] = word_of(r->ask, local(name));
    r->text_size = 0;
    r->text[0] = '\0';
    if (r->names[r->depth] != UNKNOWN)
        tell(r, r->ask->open, (const char *const *)attributes);
}

static void XMLCALL on_close(void *with, const XML_Char *name)
{
    (void)name; /* expat has seen that it is the one that was opened */
    struct reading *r = with;
    r->text[r->text_size] = '\0';
    if (r->names[r->depth] != UNKNOWN)
        tell(r, r->ask->close, NULL);
    r->text_size = 0;
    r->text[0] = '\0';
    r->depth--;
    r->is_over = r->depth == 0;
}

static void XMLCALL on_text(void *with, const XML_Char *text, int size)
{
    struct reading *r = with;
    size_t room = sizeof r->text - 1 - r->text_size;
    size_t n = (size_t)size < room ? (size_t)size : room;
    memcpy(r->text + r->text_size, text, n);
    r->text_size += n;
}

static void XMLCALL on_doctype(void *with, const XML_Char *name,
                               const XML_Char *system, const XML_Char *public,
                               int has_subset)
{
    (void)name;
    (void)system;
    (void)public;
    (void)has_subset;
    stop(with, XML_BROKEN,
         "a DOCTYPE, which no watch writes and could hide anything: take it "
         "out, or export the file again");
}

static bool is_early_end(enum XML_Error error)
{
    return error == XML_ERROR_NO_ELEMENTS ||
           error == XML_ERROR_UNCLOSED_TOKEN ||
           error == XML_ERROR_PARTIAL_CHAR ||
           error == XML_ERROR_UNCLOSED_CDATA_SECTION;
}

/* What expat says of an end that is not ours. */
static void conclude(struct reading *r)
{
    enum XML_Error error = XML_GetErrorCode(r->parser);
    struct xml_report *out = r->out;
    if (r->is_over || error == XML_ERROR_ABORTED)
        return;
    out->line = line_of(r);
    out->end = is_early_end(error) ? XML_CUT : XML_BROKEN;
    if (out->end == XML_CUT)
        (void)snprintf(out->why, sizeof out->why, "line %d: it is cut off",
                       out->line);
    else
        (void)snprintf(out->why, sizeof out->why, "line %d: %s", out->line,
                       XML_ErrorString(error));
}

static int XMLCALL on_encoding(void *with, const XML_Char *name,
                               XML_Encoding *out)
{
    (void)with;
    return xml_bytes_encoding(name, out->map) ? XML_STATUS_OK
                                              : XML_STATUS_ERROR;
}

static void parse(struct reading *r, const struct xml_bytes *b)
{
    XML_Parser p = r->parser;
    XML_SetUserData(p, r);
    XML_SetElementHandler(p, on_open, on_close);
    XML_SetCharacterDataHandler(p, on_text);
    XML_SetStartDoctypeDeclHandler(p, on_doctype);
    XML_SetUnknownEncodingHandler(p, on_encoding, NULL);
    /* All at once: in pieces, a long token would be gone over for each. */
    if (XML_Parse(p, (const char *)b->at, (int)b->size, XML_TRUE) !=
        XML_STATUS_OK)
        conclude(r);
}

void xml_read(const unsigned char *bytes, size_t size,
              const struct xml_ask *ask, struct xml_report *out)
{
    *out = (struct xml_report){ .end = XML_WHOLE };
    struct xml_bytes b;
    if (xml_bytes_begin(&b, bytes, size)) {
        struct reading r = { .ask = ask,
                             .out = out,
                             .line_before = b.lines_before,
                             .names = { UNKNOWN } };
        r.parser = XML_ParserCreate(b.encoding);
        if (r.parser != NULL) {
            parse(&r, &b);
            XML_ParserFree(r.parser);
            xml_bytes_end(&b);
            return;
        }
        xml_bytes_end(&b);
    }
    out->end = XML_BROKEN;
    (void)text_copy(out->why, sizeof out->why, NO_MEMORY);
}

const char *xml_attribute(const struct xml_element *el, const char *name)
{
    for (const char *const *a = el->attributes; a != NULL && *a != NULL; a += 2)
        if (strcmp(local(a[0]), name) == 0)
            return a[1];
    return NULL;
}

bool xml_number(const char *text, double *out)
{
    char *end;
    double v = strtod(text, &end);
    if (end == text || !isfinite(v))
        return false;
    end += strspn(end, " \t\r\n");
    if (*end != '\0')
        return false;
    *out = v;
    return true;
}
