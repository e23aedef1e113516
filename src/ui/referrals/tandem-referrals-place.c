/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place of all referrals, grouped by where they stand. */

#include "tandem-referrals-place.h"

#include <glib/gi18n-lib.h>

#include "tandem-referrals.h"
#include "tandem-rows.h"
#include "tandem-types-enums.h"
#include "tandem-window.h"
#include "tandem-words.h"

struct _TandemReferralsPlace
{
  TandemPage parent_instance;

  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (TandemReferralsPlace, tandem_referrals_place, TANDEM_TYPE_PAGE)

static void
tandem_referrals_place_dispose (GObject *object)
{
  g_clear_handle_id (&TANDEM_REFERRALS_PLACE (object)->refresh_id, g_source_remove);

  G_OBJECT_CLASS (tandem_referrals_place_parent_class)->dispose (object);
}

static void
tandem_referrals_place_class_init (TandemReferralsPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tandem_referrals_place_dispose;
}

static void
tandem_referrals_place_init (TandemReferralsPlace *self)
{
}

static void
on_activated (gpointer item, gpointer data)
{
  tandem_window_show_referral (tandem_window_of (data), tandem_record_get_id (item));
}

static void
build (TandemReferralsPlace *self)
{
  TandemPage *page = TANDEM_PAGE (self);
  TandemPractice *practice = tandem_page_get_practice (page);
  g_autoptr (GEnumClass) klass = g_type_class_ref (TANDEM_TYPE_REFERRAL_STATUS);
  guint n_referrals = 0;

  tandem_page_clear_column (page);
  for (guint i = 0; i < klass->n_values; i++)
    {
      g_autoptr (GListModel) referrals = tandem_referrals_list (practice, NULL, klass->values[i].value_nick);
      const char *title = tandem_words_referral_status ((TandemReferralStatus) klass->values[i].value);
      AdwPreferencesGroup *group;

      if (g_list_model_get_n_items (referrals) == 0)
        continue;
      n_referrals += g_list_model_get_n_items (referrals);
      group = tandem_page_add_group (page, title, NULL);
      adw_preferences_group_add (
        group, tandem_rows_boxed_list (practice, referrals, title, tandem_rows_referral, on_activated, self));
    }
  if (n_referrals == 0)
    gtk_box_append (tandem_page_get_column (page),
                    tandem_page_empty ("tandem-referral-symbolic", _ ("No Referrals Yet"),
                                       _ ("A referral letter is begun on a client’s page. It says no more than the "
                                          "client permits."),
                                       NULL));
}

static gboolean
refresh (gpointer data)
{
  TandemReferralsPlace *self = data;

  self->refresh_id = 0;
  build (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (TandemReferralsPlace *self, TandemRecord *record)
{
  if (TANDEM_IS_REFERRAL (record) && self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

GtkWidget *
tandem_referrals_place_new (TandemPractice *practice)
{
  TandemReferralsPlace *self = g_object_new (TANDEM_TYPE_REFERRALS_PLACE, NULL);

  tandem_page_set_practice (TANDEM_PAGE (self), practice);
  tandem_page_set_title (TANDEM_PAGE (self), _ ("Referrals"), NULL);
  build (self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
