/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TandemPractitioner is the practitioner a vault belongs to, as it stands on papers. */

#include "tandem-practitioner.h"

#include <glib/gi18n-lib.h>

#include "tandem-record-private.h"
#include "tandem-types-enums.h"

struct _TandemPractitioner
{
  TandemRecord parent_instance;

  char *name;
  char *title;
  char *practice_name;
  char *address;
  char *email;
  char *phone;
  char *website;
  char *country;
  char *language;
  TandemPaperSize paper_size;
  char *training;
  char *qualifications;
  char *professional_body;
  char *code_of_ethics;
  char *supervision;
  char *insurance;
  char *health_licence;
  char *methods;
  char *psychotherapeutic_methods;
  char *session_terms;
  char *fee_terms;
  char *cancellation_terms;
  char *contact_terms;
  char *complaints;
  char *data_authority;
  char *crisis_lines;
  char **jurisdictions;
  gint64 retention_years;
  GBytes *logo;
};

G_DEFINE_FINAL_TYPE (TandemPractitioner, tandem_practitioner, TANDEM_TYPE_RECORD)

static const TandemField fields[] = {
  /**
   * TandemPractitioner:name:
   *
   * The full name.
   */
  TANDEM_FIELD (TandemPractitioner, name, "name", STRING, N_ ("Name")),
  /**
   * TandemPractitioner:title:
   *
   * The professional title.
   */
  TANDEM_FIELD (TandemPractitioner, title, "title", STRING, N_ ("Professional title")),
  /**
   * TandemPractitioner:practice-name:
   *
   * The name of the practice, for the letterhead.
   */
  TANDEM_FIELD (TandemPractitioner, practice_name, "practice-name", STRING, N_ ("Name of the practice")),
  /**
   * TandemPractitioner:address:
   *
   * The postal address, with line breaks.
   */
  TANDEM_FIELD (TandemPractitioner, address, "address", STRING, N_ ("Address")),
  /**
   * TandemPractitioner:email:
   *
   * The e-mail address.
   */
  TANDEM_FIELD (TandemPractitioner, email, "email", STRING, N_ ("E-mail")),
  /**
   * TandemPractitioner:phone:
   *
   * The telephone number.
   */
  TANDEM_FIELD (TandemPractitioner, phone, "phone", STRING, N_ ("Telephone")),
  /**
   * TandemPractitioner:website:
   *
   * The address of the website.
   */
  TANDEM_FIELD (TandemPractitioner, website, "website", STRING, N_ ("Website")),
  /**
   * TandemPractitioner:country:
   *
   * The country, as an ISO 3166-1 alpha-2 code.
   */
  TANDEM_FIELD_CODE (TandemPractitioner, country, "country", COUNTRY, N_ ("Country")),
  /**
   * TandemPractitioner:language:
   *
   * The language of the papers by default, as a BCP 47 tag.
   */
  TANDEM_FIELD_CODE (TandemPractitioner, language, "language", LANGUAGE, N_ ("Language")),
  /**
   * TandemPractitioner:paper-size:
   *
   * The sheet that papers are laid out for.
   */
  TANDEM_FIELD_CHOICE (TandemPractitioner, paper_size, "paper-size", ENUM, N_ ("Paper size"),
                       tandem_paper_size_get_type),
  /**
   * TandemPractitioner:training:
   *
   * Education and training as a coach.
   */
  TANDEM_FIELD (TandemPractitioner, training, "training", STRING, N_ ("Training")),
  /**
   * TandemPractitioner:qualifications:
   *
   * Qualifications and credentials.
   */
  TANDEM_FIELD (TandemPractitioner, qualifications, "qualifications", STRING, N_ ("Qualifications")),
  /**
   * TandemPractitioner:professional-body:
   *
   * The professional body the coach belongs to.
   */
  TANDEM_FIELD (TandemPractitioner, professional_body, "professional-body", STRING, N_ ("Professional body")),
  /**
   * TandemPractitioner:code-of-ethics:
   *
   * The code of ethics the coach follows.
   */
  TANDEM_FIELD (TandemPractitioner, code_of_ethics, "code-of-ethics", STRING, N_ ("Code of ethics")),
  /**
   * TandemPractitioner:supervision:
   *
   * How the work is supervised.
   */
  TANDEM_FIELD (TandemPractitioner, supervision, "supervision", STRING, N_ ("Supervision")),
  /**
   * TandemPractitioner:insurance:
   *
   * The professional liability insurance.
   */
  TANDEM_FIELD (TandemPractitioner, insurance, "insurance", STRING, N_ ("Insurance")),
  /**
   * TandemPractitioner:health-licence:
   *
   * The licence as a health professional; empty when there is none.
   */
  TANDEM_FIELD (TandemPractitioner, health_licence, "health-licence", STRING, N_ ("Licence as a health professional")),
  /**
   * TandemPractitioner:methods:
   *
   * How the coach works.
   */
  TANDEM_FIELD (TandemPractitioner, methods, "methods", STRING, N_ ("Methods")),
  /**
   * TandemPractitioner:psychotherapeutic-methods:
   *
   * Methods that come from psychotherapy, and the competence for them; empty when none are used.
   */
  TANDEM_FIELD (TandemPractitioner, psychotherapeutic_methods, "psychotherapeutic-methods", STRING,
                N_ ("Psychotherapeutic methods")),
  /**
   * TandemPractitioner:session-terms:
   *
   * Length, rhythm and ways of meeting.
   */
  TANDEM_FIELD (TandemPractitioner, session_terms, "session-terms", STRING, N_ ("Sessions")),
  /**
   * TandemPractitioner:fee-terms:
   *
   * Fees and how they are paid.
   */
  TANDEM_FIELD (TandemPractitioner, fee_terms, "fee-terms", STRING, N_ ("Fees")),
  /**
   * TandemPractitioner:cancellation-terms:
   *
   * What happens when a session is cancelled or missed.
   */
  TANDEM_FIELD (TandemPractitioner, cancellation_terms, "cancellation-terms", STRING, N_ ("Cancellation")),
  /**
   * TandemPractitioner:contact-terms:
   *
   * How the client may reach the coach between sessions.
   */
  TANDEM_FIELD (TandemPractitioner, contact_terms, "contact-terms", STRING, N_ ("Contact between sessions")),
  /**
   * TandemPractitioner:complaints:
   *
   * To whom a complaint can be taken.
   */
  TANDEM_FIELD (TandemPractitioner, complaints, "complaints", STRING, N_ ("Complaints")),
  /**
   * TandemPractitioner:data-authority:
   *
   * The authority that watches over data protection.
   */
  TANDEM_FIELD (TandemPractitioner, data_authority, "data-authority", STRING, N_ ("Data protection authority")),
  /**
   * TandemPractitioner:crisis-lines:
   *
   * Where a client can turn in a crisis.
   */
  TANDEM_FIELD (TandemPractitioner, crisis_lines, "crisis-lines", STRING, N_ ("Crisis lines")),
  /**
   * TandemPractitioner:jurisdictions:
   *
   * Places whose own clauses the coach wants in papers, as ISO 3166-2 codes such as US-CA.
   */
  TANDEM_FIELD (TandemPractitioner, jurisdictions, "jurisdictions", STRV, N_ ("Jurisdiction clauses")),
  /**
   * TandemPractitioner:retention-years:
   *
   * How many years records are kept after the end of the work, 0 to 100.
   */
  TANDEM_FIELD (TandemPractitioner, retention_years, "retention-years", INT, N_ ("Years that records are kept")),
  /**
   * TandemPractitioner:logo:
   *
   * The picture of the letterhead, a PNG file.
   */
  TANDEM_FIELD (TandemPractitioner, logo, "logo", BYTES, N_ ("Logo")),
};

static void
tandem_practitioner_class_init (TandemPractitionerClass *klass)
{
  tandem_record_class_install_fields (TANDEM_RECORD_CLASS (klass), "practitioner", fields, G_N_ELEMENTS (fields));
}

static void
tandem_practitioner_init (TandemPractitioner *self)
{
}

/**
 * tandem_practitioner_new:
 *
 * Returns: (transfer full): the practitioner a vault belongs to, as it stands on papers with nothing filled in
 */
TandemPractitioner *
tandem_practitioner_new (void)
{
  return g_object_new (TANDEM_TYPE_PRACTITIONER, NULL);
}

/**
 * tandem_practitioner_get_name:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the full name
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, name, NULL)

/**
 * tandem_practitioner_get_title:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the professional title
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, title, NULL)

/**
 * tandem_practitioner_get_practice_name:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the name of the practice, for the letterhead
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, practice_name,
                      NULL)

/**
 * tandem_practitioner_get_address:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the postal address, with line breaks
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, address, NULL)

/**
 * tandem_practitioner_get_email:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the e-mail address
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, email, NULL)

/**
 * tandem_practitioner_get_phone:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the telephone number
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, phone, NULL)

/**
 * tandem_practitioner_get_website:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the address of the website
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, website, NULL)

/**
 * tandem_practitioner_get_country:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the country, as an ISO 3166-1 alpha-2 code
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, country, NULL)

/**
 * tandem_practitioner_get_language:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the language of the papers by default, as a BCP 47 tag
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, language, NULL)

/**
 * tandem_practitioner_get_paper_size:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: the sheet that papers are laid out for
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, TandemPaperSize, paper_size, 0)

/**
 * tandem_practitioner_get_training:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): education and training as a coach
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, training, NULL)

/**
 * tandem_practitioner_get_qualifications:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): qualifications and credentials
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, qualifications,
                      NULL)

/**
 * tandem_practitioner_get_professional_body:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the professional body the coach belongs to
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, professional_body,
                      NULL)

/**
 * tandem_practitioner_get_code_of_ethics:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the code of ethics the coach follows
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, code_of_ethics,
                      NULL)

/**
 * tandem_practitioner_get_supervision:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): how the work is supervised
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, supervision, NULL)

/**
 * tandem_practitioner_get_insurance:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the professional liability insurance
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, insurance, NULL)

/**
 * tandem_practitioner_get_health_licence:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the licence as a health professional; empty when there is none
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, health_licence,
                      NULL)

/**
 * tandem_practitioner_get_methods:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): how the coach works
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, methods, NULL)

/**
 * tandem_practitioner_get_psychotherapeutic_methods:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): methods that come from psychotherapy, and the competence for them; empty when
 * none are used
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *,
                      psychotherapeutic_methods, NULL)

/**
 * tandem_practitioner_get_session_terms:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): length, rhythm and ways of meeting
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, session_terms,
                      NULL)

/**
 * tandem_practitioner_get_fee_terms:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): fees and how they are paid
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, fee_terms, NULL)

/**
 * tandem_practitioner_get_cancellation_terms:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): what happens when a session is cancelled or missed
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, cancellation_terms,
                      NULL)

/**
 * tandem_practitioner_get_contact_terms:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): how the client may reach the coach between sessions
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, contact_terms,
                      NULL)

/**
 * tandem_practitioner_get_complaints:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): to whom a complaint can be taken
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, complaints, NULL)

/**
 * tandem_practitioner_get_data_authority:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the authority that watches over data protection
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, data_authority,
                      NULL)

/**
 * tandem_practitioner_get_crisis_lines:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): where a client can turn in a crisis
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *, crisis_lines, NULL)

/**
 * tandem_practitioner_get_jurisdictions:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): places whose own clauses the coach wants in papers, as ISO 3166-2 codes such as
 * US-CA
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, const char *const *,
                      jurisdictions, NULL)

/**
 * tandem_practitioner_get_retention_years:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: how many years records are kept after the end of the work, 0 to 100
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, gint64, retention_years, 0)

/**
 * tandem_practitioner_get_logo:
 * @self: the practitioner a vault belongs to, as it stands on papers
 *
 * Returns: (transfer none) (nullable): the picture of the letterhead, a PNG file
 */
TANDEM_DEFINE_GETTER (TandemPractitioner, tandem_practitioner, TANDEM_IS_PRACTITIONER, GBytes *, logo, NULL)
