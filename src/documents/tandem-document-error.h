/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TANDEM_DOCUMENT_ERROR (tandem_document_error_quark ())

/**
 * TandemDocumentError:
 * @TANDEM_DOCUMENT_ERROR_FAILED: something else; the message says what
 * @TANDEM_DOCUMENT_ERROR_SYNTAX: the template is not well formed; the message names the line
 * @TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD: the template asks for a field that the context has not
 * @TANDEM_DOCUMENT_ERROR_INCOMPLETE: the template lacks something that its kind must have
 * @TANDEM_DOCUMENT_ERROR_TOO_LARGE: more than can reasonably be a paper
 */
typedef enum
{
  TANDEM_DOCUMENT_ERROR_FAILED,
  TANDEM_DOCUMENT_ERROR_SYNTAX,
  TANDEM_DOCUMENT_ERROR_UNKNOWN_FIELD,
  TANDEM_DOCUMENT_ERROR_INCOMPLETE,
  TANDEM_DOCUMENT_ERROR_TOO_LARGE,
} TandemDocumentError;

GQuark tandem_document_error_quark (void);

G_END_DECLS
