/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A PDF that opens with a password only: AES with 256 bits, as ISO 32000-2 (7.6.4) has it, by qpdf. */

#include "tandem-pdf-protect.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "tandem-document-error.h"

static gboolean
fail (qpdf_data qpdf, GError **error)
{
  g_set_error (error, TANDEM_DOCUMENT_ERROR, TANDEM_DOCUMENT_ERROR_FAILED, _ ("The PDF could not be protected: %s."),
               qpdf_has_error (qpdf) ? qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)) : "");
  return FALSE;
}

static gboolean
protect (qpdf_data qpdf, GByteArray *pdf, const char *password, GError **error)
{
  gsize size;

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  if (qpdf_read_memory (qpdf, "PDF", (const char *) pdf->data, pdf->len, NULL) & QPDF_ERRORS ||
      qpdf_init_write_memory (qpdf) & QPDF_ERRORS)
    return fail (qpdf, error);
  /* Whoever opens it may read it aloud, copy from it and print it: the therapist files it. */
  qpdf_set_r6_encryption_parameters2 (qpdf, password, password, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                      QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
  if (qpdf_write (qpdf) & QPDF_ERRORS)
    return fail (qpdf, error);
  size = qpdf_get_buffer_length (qpdf);
  explicit_bzero (pdf->data, pdf->len);
  g_byte_array_set_size (pdf, 0);
  g_byte_array_append (pdf, qpdf_get_buffer (qpdf), (guint) size);
  return TRUE;
}

/**
 * tandem_pdf_protect:
 * @pdf: a PDF; it is replaced by one that opens with @password only, and says nothing without it, not even its title
 * @password: the password, of one character or more
 * @error: return location for an error
 *
 * Returns: whether it is protected; otherwise it is as it was
 */
gboolean
tandem_pdf_protect (GByteArray *pdf, const char *password, GError **error)
{
  qpdf_data qpdf;
  gboolean done;

  g_return_val_if_fail (password != NULL && password[0] != '\0', FALSE);

  qpdf = qpdf_init ();
  done = protect (qpdf, pdf, password, error);
  qpdf_cleanup (&qpdf);
  return done;
}
