/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of all lists: what each kind of record shows of itself, and the two kinds of list it is shown in. */

#include "tandem-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tandem-clients.h"
#include "tandem-permissions.h"
#include "tandem-therapists.h"
#include "tandem-today.h"
#include "tandem-words.h"

/* More than a screen shows. */
#define FIRST_ROWS 40
/* Of a name, or of what stands below it. */
#define MOST_LINES 6

static char *
client_name (TandemPractice *practice, const char *id)
{
  g_autoptr (TandemClient) client = tandem_clients_load (practice, id, NULL);

  return g_strdup (client != NULL ? tandem_client_get_name (client) : "");
}

static char *
therapist_name (TandemPractice *practice, const char *id)
{
  g_autoptr (TandemTherapist) therapist = id != NULL ? tandem_therapists_load (practice, id, NULL) : NULL;

  return g_strdup (therapist != NULL ? tandem_therapist_get_name (therapist) : "");
}

void
tandem_rows_client (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  words->title = g_strdup (tandem_client_get_name (item));
  words->subtitle = g_strdup (tandem_words_client_status (tandem_client_get_status (item)));
}

void
tandem_rows_therapist (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  const char *modality = tandem_therapist_get_modality (item);
  const char *accepts =
    tandem_therapist_get_accepts_referrals (item) ? _ ("accepts referrals") : _ ("no new clients at present");

  words->title = g_strdup (tandem_therapist_get_name (item));
  words->subtitle = modality != NULL
                      ? g_strdup_printf ("%s · %s · %s", tandem_therapist_get_profession (item), modality, accepts)
                      : g_strdup_printf ("%s · %s", tandem_therapist_get_profession (item), accepts);
}

static const char *
state_icon (TandemDocumentState state)
{
  switch (state)
    {
    case TANDEM_DOCUMENT_STATE_DRAFT:
      return "document-edit-symbolic";
    case TANDEM_DOCUMENT_STATE_READY:
      return "content-loading-symbolic";
    case TANDEM_DOCUMENT_STATE_SIGNED:
      return "object-select-symbolic";
    case TANDEM_DOCUMENT_STATE_DECLINED:
    case TANDEM_DOCUMENT_STATE_WITHDRAWN:
    case TANDEM_DOCUMENT_STATE_SUPERSEDED:
    case TANDEM_DOCUMENT_STATE_EXPIRED:
    default:
      return "action-unavailable-symbolic";
    }
}

void
tandem_rows_document_of_client (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  TandemDocumentState state = tandem_document_get_state (item);
  g_autofree char *day =
    tandem_words_time (tandem_document_get_in_force (item) != NULL ? tandem_document_get_in_force (item)
                                                                   : tandem_record_get_created (item));

  words->title = g_strdup (tandem_words_document_kind (tandem_document_get_kind (item)));
  words->subtitle = g_strdup_printf ("%s · %s", tandem_words_document_state (state), day);
  words->icon_name = state_icon (state);
}

void
tandem_rows_document (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autofree char *kind = NULL;

  tandem_rows_document_of_client (practice, item, words);
  kind = g_steal_pointer (&words->title);
  words->title = client_name (practice, tandem_document_get_client_id (item));
  kind = g_strdup_printf ("%s · %s", kind, words->subtitle);
  g_free (words->subtitle);
  words->subtitle = g_steal_pointer (&kind);
}

/* Where it stands and since when; and when to ask again. */
static char *
referral_standing (TandemReferral *referral)
{
  const char *status = tandem_words_referral_status (tandem_referral_get_status (referral));
  const GDate *heard = tandem_referral_get_status_date (referral);
  g_autofree char *issued = tandem_words_time (tandem_referral_get_issued (referral));
  g_autofree char *since = heard != NULL ? tandem_words_date (heard) : g_steal_pointer (&issued);
  g_autofree char *remind = tandem_words_date (tandem_referral_get_remind (referral));

  if (tandem_referral_get_issued (referral) == NULL)
    return g_strdup (status);
  if (tandem_referral_get_remind (referral) == NULL)
    return g_strdup_printf (_ ("%s · %s"), status, since);
  /* Translators: where a referral stands, since when, and a day to come */
  return g_strdup_printf (_ ("%s · %s · ask again on %s"), status, since, remind);
}

void
tandem_rows_referral (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autofree char *client = client_name (practice, tandem_referral_get_client_id (item));
  g_autofree char *therapist = therapist_name (practice, tandem_referral_get_therapist_id (item));
  g_autofree char *standing = referral_standing (item);

  words->title = g_steal_pointer (&client);
  /* Translators: a therapist, and where the referral stands */
  words->subtitle = g_strdup_printf (_ ("to %s · %s"), therapist, standing);
  words->icon_name = "tandem-referral-symbolic";
}

void
tandem_rows_referral_of_client (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  words->title = therapist_name (practice, tandem_referral_get_therapist_id (item));
  words->subtitle = referral_standing (item);
  words->icon_name = "tandem-referral-symbolic";
}

void
tandem_rows_permission (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autoptr (GDate) today = tandem_practice_today ();
  TandemPermissionStanding standing = tandem_permissions_get_standing (item, today);
  g_autofree char *categories = tandem_words_categories (tandem_permission_get_categories (item));
  g_autofree char *therapist = therapist_name (practice, tandem_permission_get_therapist_id (item));
  g_autofree char *until = tandem_words_date (tandem_permission_get_expires (item));

  words->title = g_steal_pointer (&therapist);
  words->subtitle =
    g_strdup_printf (_ ("%s until %s · %s"), tandem_words_permission_standing (standing), until, categories);
  words->icon_name = standing == TANDEM_PERMISSION_STANDING_IN_FORCE ? "object-select-symbolic"
                     : standing == TANDEM_PERMISSION_STANDING_ASKED  ? "content-loading-symbolic"
                                                                     : "action-unavailable-symbolic";
}

void
tandem_rows_disclosure (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autofree char *categories = tandem_words_categories (tandem_disclosure_get_categories (item));
  g_autofree char *day = tandem_words_time (tandem_disclosure_get_disclosed (item));

  words->title = g_strdup (tandem_disclosure_get_recipient (item));
  words->subtitle = tandem_disclosure_get_permission_id (item) != NULL
                      ? g_strdup_printf (_ ("%s · %s"), day, categories)
                      : g_strdup_printf (_ ("%s · in an emergency · %s"), day, categories);
  words->icon_name = "tandem-referral-symbolic";
}

void
tandem_rows_task (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  TandemNeed need = tandem_task_get_need (item);

  words->title = g_strdup (tandem_task_get_title (item));
  words->subtitle = g_strdup (tandem_task_get_detail (item));
  words->icon_name =
    need == TANDEM_NEED_STARTED_WITHOUT_PAPERS || need == TANDEM_NEED_WITHDRAWN || need == TANDEM_NEED_BOUNDARY_REVIEW
      ? "dialog-warning-symbolic"
    : need == TANDEM_NEED_LETTER_DRAFTED || need == TANDEM_NEED_REFERRAL_UNANSWERED ||
        need == TANDEM_NEED_GUIDANCE_REVIEW || need == TANDEM_NEED_MEETING_UNSHARED
      ? "tandem-referral-symbolic"
    : need == TANDEM_NEED_SIGNATURE ? "document-edit-symbolic"
                                    : "x-office-document-symbolic";
}

void
tandem_rows_journal_entry (TandemPractice *practice, gpointer item, TandemRowWords *words)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (tandem_journal_entry_get_time (item), NULL);
  g_autofree char *when = tandem_words_time (time);
  const char *note = tandem_journal_entry_get_note (item);

  words->title = tandem_words_journal (tandem_journal_entry_get_subject (item), tandem_journal_entry_get_action (item));
  words->subtitle = g_strdup_printf ("%s · %s%s%s", when, tandem_journal_entry_get_who (item),
                                     note != NULL ? " · " : "", note != NULL ? note : "");
  words->icon_name = "document-open-recent-symbolic";
}

typedef struct
{
  TandemPractice *practice;
  TandemRowFunc words;
  TandemRowActivated activated;
  gpointer data;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_object_unref (rows->practice);
  g_free (rows);
}

static Rows *
rows_new (TandemPractice *practice, TandemRowFunc words, TandemRowActivated activated, gpointer data)
{
  Rows *rows = g_new0 (Rows, 1);

  rows->practice = g_object_ref (practice);
  rows->words = words;
  rows->activated = activated;
  rows->data = data;
  return rows;
}

/* Words of a row of a list, in as many lines as they need where the window is narrow or the letters are large; longer
 * ones, which somebody has written, end in dots. */
static GtkWidget *
make_lines (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines",
                       MOST_LINES, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = make_lines ();
  GtkWidget *subtitle = make_lines ();

  gtk_widget_add_css_class (grid, "list-row");
  gtk_widget_add_css_class (subtitle, "row-subtitle");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), title, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), subtitle, 1, 1, 1, 1);
  gtk_list_item_set_child (item, grid);
}

/* First letters of the first and the last name. */
static char *
initials_of (const char *name)
{
  const char *last = strrchr (name, ' ');
  gunichar letters[2] = { g_utf8_get_char (name), last != NULL ? g_utf8_get_char (last + 1) : 0 };
  GString *initials = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_unichar_isalnum (letters[i]))
      g_string_append_unichar (initials, g_unichar_toupper (letters[i]));
  return g_string_free (initials, FALSE);
}

/* An icon, or for a person a disc with initials. A plain label: AdwAvatar is four widgets, for each of two hundred
 * rows. */
static GtkWidget *
make_mark (const TandemRowWords *words)
{
  g_autofree char *initials = NULL;
  g_autofree char *tint = NULL;
  GtkWidget *mark;

  if (words->icon_name != NULL)
    {
      mark = gtk_image_new_from_icon_name (words->icon_name);
      gtk_widget_add_css_class (mark, "row-icon");
      return mark;
    }
  initials = initials_of (words->title);
  tint = g_strdup_printf ("tint-%u", g_str_hash (words->title) % 6);
  mark = g_object_new (GTK_TYPE_LABEL, "label", initials, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (mark, "initials");
  gtk_widget_add_css_class (mark, tint);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

/* The row itself, which GTK makes, has no words of its own for a screen reader before GTK 4.12. */
static void
name_row (GtkWidget *row, const TandemRowWords *words)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", words->title, words->subtitle);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Rows *rows = data;
  GtkGrid *grid = GTK_GRID (gtk_list_item_get_child (item));
  GtkWidget *mark = gtk_grid_get_child_at (grid, 0, 0);
  TandemRowWords words = { NULL };

  rows->words (rows->practice, gtk_list_item_get_item (item), &words);
  gtk_label_set_text (GTK_LABEL (gtk_grid_get_child_at (grid, 1, 0)), words.title);
  gtk_label_set_text (GTK_LABEL (gtk_grid_get_child_at (grid, 1, 1)), words.subtitle);
  if (mark != NULL)
    gtk_grid_remove (grid, mark);
  gtk_grid_attach (grid, make_mark (&words), 0, 0, 1, 2);
  name_row (gtk_widget_get_parent (GTK_WIDGET (grid)), &words);
  g_free (words.title);
  g_free (words.subtitle);
}

static void
on_list_activate (GtkListView *view, guint position, gpointer data)
{
  Rows *rows = data;
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  if (item != NULL && rows->activated != NULL)
    rows->activated (item, rows->data);
}

/* Called before each frame: before the second one, the first has been drawn. */
static gboolean
show_all (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  gboolean *drawn = data;
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view)));

  if (!*drawn)
    {
      *drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  gtk_slice_list_model_set_size (GTK_SLICE_LIST_MODEL (gtk_no_selection_get_model (selection)), G_MAXUINT);
  return G_SOURCE_REMOVE;
}

GtkWidget *
tandem_rows_list_view (TandemPractice *practice, GListModel *model, const char *name, TandemRowFunc words,
                       TandemRowActivated activated, gpointer data)
{
  Rows *rows = rows_new (practice, words, activated, data);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  /* GTK makes two hundred rows at once; what fits a screen is to be seen first. */
  GtkSliceListModel *seen = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST_ROWS);
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (seen)));
  GtkWidget *view = gtk_list_view_new (selection, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), rows);
  g_signal_connect (view, "activate", G_CALLBACK (on_list_activate), rows);
  g_object_set_data_full (G_OBJECT (factory), "rows", rows, rows_free);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "rows");
  gtk_widget_add_tick_callback (view, show_all, g_new0 (gboolean, 1), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return view;
}

GtkWidget *
tandem_rows_page_list (TandemPractice *practice, GListModel *model, const char *name, TandemRowFunc words,
                       TandemRowActivated activated, gpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *view = tandem_rows_list_view (practice, model, name, words, activated, data);

  gtk_widget_add_css_class (view, "page-list");
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static GtkWidget *
make_boxed_row (gpointer item, gpointer data)
{
  Rows *rows = data;
  GtkWidget *row = adw_action_row_new ();
  TandemRowWords words = { NULL };

  rows->words (rows->practice, item, &words);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words.title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words.subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_mark (&words));
  if (rows->activated != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  g_free (words.title);
  g_free (words.subtitle);
  return row;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  Rows *rows = data;

  if (rows->activated != NULL)
    rows->activated (g_object_get_data (G_OBJECT (row), "item"), rows->data);
}

GtkWidget *
tandem_rows_boxed_list (TandemPractice *practice, GListModel *model, const char *name, TandemRowFunc words,
                        TandemRowActivated activated, gpointer data)
{
  Rows *rows = rows_new (practice, words, activated, data);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), rows);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), model, make_boxed_row, rows, NULL);
  g_object_set_data_full (G_OBJECT (list), "rows", rows, rows_free);
  return list;
}
