/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tandem-practice.h"

G_BEGIN_DECLS

/* What a row shows of a record: one function a kind, used in every list of that kind. */
typedef struct
{
  char *title;
  char *subtitle;
  const char *icon_name; /* %NULL: the initials of the title */
} TandemRowWords;

typedef void (*TandemRowFunc) (TandemPractice *practice, gpointer item, TandemRowWords *words);

void tandem_rows_client (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_therapist (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_document (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_document_of_client (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_referral (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_referral_of_client (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_permission (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_disclosure (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_task (TandemPractice *practice, gpointer item, TandemRowWords *words);
void tandem_rows_journal_entry (TandemPractice *practice, gpointer item, TandemRowWords *words);

typedef void (*TandemRowActivated) (gpointer item, gpointer data);

/* A list of any length: rows are made for what is seen. */
GtkWidget *tandem_rows_list_view (TandemPractice *practice, GListModel *model, const char *name, TandemRowFunc words,
                                  TandemRowActivated activated, gpointer data);
/* The same, filling a page. */
GtkWidget *tandem_rows_page_list (TandemPractice *practice, GListModel *model, const char *name, TandemRowFunc words,
                                  TandemRowActivated activated, gpointer data);
/* A boxed list for a short model, within a page. */
GtkWidget *tandem_rows_boxed_list (TandemPractice *practice, GListModel *model, const char *name, TandemRowFunc words,
                                   TandemRowActivated activated, gpointer data);

G_END_DECLS
