/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture at the top of papers: read from a file, made small, and kept with the practitioner. Papers that are ready
 * keep the one that they were made with. */

#include "tandem-letterhead.h"

#include <glib/gi18n-lib.h>

#include "tandem-attachments.h"
#include "tandem-picture.h"
#include "tandem-practice-private.h"

/* It stands at most 150 points wide and 52 high: this is 430 dots per inch. */
#define MAX_WIDTH 900
#define MAX_HEIGHT 312

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) content = tandem_attachments_read (data, &error);
  GBytes *logo = content != NULL ? tandem_picture_normalize (content, MAX_WIDTH, MAX_HEIGHT, &error) : NULL;

  if (logo != NULL)
    g_task_return_pointer (task, logo, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * tandem_letterhead_set_logo_async:
 * @practice: an open practice
 * @file: (nullable): a PNG or JPEG; %NULL for no logo
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Sets the logo of the letterhead. What is kept is the picture alone, as small as print asks for, without what a camera
 * wrote beside it.
 */
void
tandem_letterhead_set_logo_async (TandemPractice *practice, GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (practice, cancellable, callback, user_data);

  g_return_if_fail (TANDEM_IS_PRACTICE (practice));

  g_task_set_source_tag (task, tandem_letterhead_set_logo_async);
  if (file == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

/**
 * tandem_letterhead_set_logo_finish:
 * @practice: an open practice
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Keeps the logo.
 *
 * Returns: whether it is kept; when not, the one before still is
 */
gboolean
tandem_letterhead_set_logo_finish (TandemPractice *practice, GAsyncResult *result, GError **error)
{
  TandemPractitioner *practitioner;
  g_autoptr (GBytes) logo = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, practice), FALSE);

  logo = g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  practitioner = tandem_practice_get_practitioner (practice);
  before = tandem_practitioner_get_logo (practitioner);
  if (before != NULL)
    g_bytes_ref (before);
  g_object_set (practitioner, "logo", logo, NULL);
  if (tandem_practice_save_practitioner (practice, error))
    return TRUE;
  g_object_set (practitioner, "logo", before, NULL);
  return FALSE;
}
