/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The domain of the errors that templates and papers raise. */

#include "tandem-document-error.h"

G_DEFINE_QUARK (tandem - document - error - quark, tandem_document_error)
