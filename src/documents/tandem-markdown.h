/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TandemBlockKind:
 * @TANDEM_BLOCK_HEADING: a heading; level 1 is the title of the paper
 * @TANDEM_BLOCK_PARAGRAPH: running text
 * @TANDEM_BLOCK_CODE: text whose lines are kept as they are
 * @TANDEM_BLOCK_RULE: a line across the page
 * @TANDEM_BLOCK_CELL: a cell of a table; its last container is its row
 * @TANDEM_BLOCK_PAGE_BREAK: what follows begins a page; prints nothing itself
 * @TANDEM_BLOCK_CLAUSE_END: the end of a marked clause; prints nothing itself
 */
typedef enum
{
  TANDEM_BLOCK_HEADING,
  TANDEM_BLOCK_PARAGRAPH,
  TANDEM_BLOCK_CODE,
  TANDEM_BLOCK_RULE,
  TANDEM_BLOCK_CELL,
  TANDEM_BLOCK_PAGE_BREAK,
  TANDEM_BLOCK_CLAUSE_END,
} TandemBlockKind;

typedef enum
{
  TANDEM_CONTAINER_QUOTE,
  TANDEM_CONTAINER_LIST,
  TANDEM_CONTAINER_ITEM,
  TANDEM_CONTAINER_TABLE,
  TANDEM_CONTAINER_ROW,
} TandemContainerKind;

/* What a block stands in. @serial grows with every container entered. @delimiter stands after the number of an item,
 * and is 0 for a bullet; a list's @number is the one its next item would have. */
typedef struct
{
  TandemContainerKind kind;
  guint serial;
  guint number;
  char delimiter;
  gboolean tight;
} TandemContainer;

typedef enum
{
  TANDEM_SPAN_EMPHASIS,
  TANDEM_SPAN_STRONG,
  TANDEM_SPAN_CODE,
  TANDEM_SPAN_LINK,
} TandemSpanKind;

/* A stretch of a block's text, in bytes. @url is set for links only. */
typedef struct
{
  TandemSpanKind kind;
  guint start;
  guint end;
  char *url;
} TandemSpan;

/* At which side of its column the text of a cell stands. */
typedef enum
{
  TANDEM_ALIGNMENT_START,
  TANDEM_ALIGNMENT_CENTRE,
  TANDEM_ALIGNMENT_END,
} TandemAlignment;

typedef struct
{
  TandemBlockKind kind;
  guint level;        /* of a heading, 1 to 6 */
  char *text;         /* hard breaks are U+2028 */
  GArray *spans;      /* (element-type TandemSpan) */
  GArray *containers; /* (element-type TandemContainer), outermost first, at most TANDEM_MARKDOWN_MAX_DEPTH */
  char *clause;       /* of a clause's end: its id */
  guint column;       /* of a cell, from 0 */
  gboolean header;    /* of a cell: whether it names its column */
  TandemAlignment alignment;
} TandemBlock;

/* Containers deeper than this are laid out as if they were not there. */
#define TANDEM_MARKDOWN_MAX_DEPTH 12

/* Stands in absurdly long words where they may be broken: a space of no width. */
#define TANDEM_MARKDOWN_BREAK "\u200b"

GPtrArray *tandem_markdown_parse (const char *markdown);

G_END_DECLS
