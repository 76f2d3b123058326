/*
 * xml (formats): the elements of an XML file, one after the other, in the
 * words of one format. The only page that knows expat.
 *
 * Names are told by what follows their last colon: writers take any prefix,
 * and some forget to declare it. No DOCTYPE is read, so nothing can grow or be
 * fetched.
 */
#ifndef MILEPOST_FORMATS_XML_H
#define MILEPOST_FORMATS_XML_H

#include "milepost/base.h"

#define XML_DEPTH_MOST 64
#define XML_TEXT       1024 /* bytes of an element's text and its end */

struct xml_element {
    int name;                      /* place in the format's words; UNKNOWN */
    int parent;                    /* of the element around it; UNKNOWN */
    int line;                      /* from 1 */
    const char *const *attributes; /* name, value, ..., NULL; when it opens */
    const char *text; /* when it closes: of one without elements in it; a text
                         over XML_TEXT ends early */
};

typedef void xml_element_fn(void *with, const struct xml_element *el);

struct xml_ask {
    const char *const *words; /* names of elements, as they are written */
    int word_count;
    xml_element_fn *open;
    xml_element_fn *close;
    void *with;
    const bool *is_on; /* false stops the reading */
};

enum xml_end {
    XML_WHOLE,
    XML_CUT,    /* well formed as far as it goes */
    XML_BROKEN, /* not to be believed */
    XML_STOPPED /* by the caller */
};

struct xml_report {
    enum xml_end end;
    int line;      /* where it could not be read any more */
    char why[160]; /* "line 12: ..."; "" if whole */
};

/*
 * Notes: 1) blanks and a mark of byte order before the first sign are passed
 *        over, as is what follows the last element. 2) Control characters are
 *        read as '?'. 3) What claims to be UTF-8 and is not, is
 *        Windows-1252, as in a table.
 */
void xml_read(const unsigned char *bytes, size_t size,
              const struct xml_ask *ask, struct xml_report *out);

/* An attribute's value; NULL: it has none of that name. */
const char *xml_attribute(const struct xml_element *el, const char *name);
/* Whether the bytes begin an XML file with this outermost element. */
bool xml_sniff(const unsigned char *bytes, size_t size, const char *root);
/* A number, all of the text but blanks; finite. */
bool xml_number(const char *text, double *out);

#endif
