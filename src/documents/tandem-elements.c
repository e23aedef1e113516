/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper of each kind must hold, and who says so. A template is checked against this table; it is no legal
 * advice, and a law named here need not cover coaching where the coach works. */

#include "tandem-elements.h"

#include <glib/gi18n-lib.h>

#define D TANDEM_DOCUMENT_KIND_DISCLOSURE
#define C TANDEM_DOCUMENT_KIND_CONSENT
#define R TANDEM_DOCUMENT_KIND_RELEASE
#define L TANDEM_DOCUMENT_KIND_REFERRAL
#define S TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT
#define J TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL
#define P TANDEM_DOCUMENT_KIND_PROGRESS_REPORT
#define W TANDEM_DOCUMENT_KIND_WITHDRAWAL
#define X TANDEM_DOCUMENT_KIND_CLOSING
#define E TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD

#define ICF N_ ("ICF Code of Ethics (2025)")
#define GLOBAL N_ ("Global Code of Ethics")
#define CA "jurisdiction.california"
#define CAL(paragraph) "Cal. B&P 2053.6(a)" paragraph
#define MN "jurisdiction.minnesota"
#define MINN(item) "Minn. Stat. 146A.11 subd. 1(a)" item
/* What no code asks for, but the work between coach, client and therapist does. */
#define TANDEM N_ ("a rule of Tandem")

static const TandemElement elements[] = {
  { D, "who", N_ ("who the coach is: contact, training, qualifications, professional body"), ICF },
  { D, "ethics-supervision", N_ ("code of ethics, supervision and insurance"), GLOBAL },
  { D, "licence", N_ ("whether or not the coach is licensed as a health professional"), ICF },
  { D, "coaching-is", N_ ("what coaching is"), ICF },
  { D, "therapy-is", N_ ("what psychotherapy is"), ICF },
  { D, "differences", N_ ("what both share and where they differ"), ICF },
  { D, "not-done", N_ ("what the coach does not do"), ICF },
  { D, "crisis", N_ ("where to turn in a crisis"), GLOBAL },
  { D, "no-dual-role", N_ ("not both roles with one client at a time"), ICF },
  { D, "referral", N_ ("what happens when a need for therapy is seen"), ICF },
  { D, "in-therapy", N_ ("coaching beside a therapy; telling the therapist is the client’s choice"), GLOBAL },
  { D, "methods", N_ ("psychotherapeutic methods: which, with what competence, and what they are not"), GLOBAL },
  { D, "complaints", N_ ("to whom a complaint can be taken"), GLOBAL },
  { D, "records", N_ ("how records are kept and how long"), N_ ("GDPR Art. 13(2)(a)") },
  { D, "acknowledgement", N_ ("acknowledged as read and understood; no agreement to be coached"), ICF },

  { D, "california-no-physician", N_ ("California: that the coach is not a licensed physician"), CAL ("(1)(A)"), CA },
  { D, "california-complementary", N_ ("California: alternative or complementary to licensed healing arts"),
    CAL ("(1)(B)"), CA },
  { D, "california-no-licence", N_ ("California: that the services are not licensed by the state"), CAL ("(1)(C)"),
    CA },
  { D, "california-nature", N_ ("California: the nature of the services"), CAL ("(1)(D)"), CA },
  { D, "california-theory", N_ ("California: the theory that the services are based on"), CAL ("(1)(E)"), CA },
  { D, "california-education", N_ ("California: education, training, experience and qualifications"), CAL ("(1)(F)"),
    CA },
  { D, "california-acknowledgement", N_ ("California: acknowledged in writing; a copy, kept for three years"),
    CAL ("(2)"), CA },
  { D, "california-language", N_ ("California: in a language that the client understands"), "Cal. B&P 2053.6(b)", CA },

  { D, "minnesota-who", N_ ("Minnesota: name, title, address and telephone"), MINN ("(1)"), MN },
  { D, "minnesota-credentials", N_ ("Minnesota: qualifications, and the statute’s own statement in bold"), MINN ("(2)"),
    MN },
  { D, "minnesota-supervisor", N_ ("Minnesota: the supervisor, if there is one"), MINN ("(3)"), MN },
  { D, "minnesota-complaint-supervisor", N_ ("Minnesota: the right to complain to the supervisor, and how"),
    MINN ("(4)"), MN },
  { D, "minnesota-complaint-office", N_ ("Minnesota: the state’s office to complain to, with address and telephone"),
    MINN ("(5)"), MN },
  { D, "minnesota-fees", N_ ("Minnesota: fees, how they are billed, and insurance"), MINN ("(6)"), MN },
  { D, "minnesota-changes", N_ ("Minnesota: notice of changes in services or fees"), MINN ("(7)"), MN },
  { D, "minnesota-theory", N_ ("Minnesota: the theoretical approach, in plain language"), MINN ("(8)"), MN },
  { D, "minnesota-information", N_ ("Minnesota: full information on what is recommended, and how long it takes"),
    MINN ("(9)"), MN },
  { D, "minnesota-courtesy", N_ ("Minnesota: courtesy, and freedom from abuse"), MINN ("(10)"), MN },
  { D, "minnesota-confidential", N_ ("Minnesota: that records and dealings are confidential"), MINN ("(11)"), MN },
  { D, "minnesota-access", N_ ("Minnesota: the right to see the records"), MINN ("(12)"), MN },
  { D, "minnesota-other-services", N_ ("Minnesota: that there may be other services, and where to ask"), MINN ("(13)"),
    MN },
  { D, "minnesota-choice", N_ ("Minnesota: free choice and change of practitioner"), MINN ("(14)"), MN },
  { D, "minnesota-transfer", N_ ("Minnesota: an orderly change to somebody else"), MINN ("(15)"), MN },
  { D, "minnesota-refusal", N_ ("Minnesota: the right to refuse"), MINN ("(16)"), MN },
  { D, "minnesota-no-retaliation", N_ ("Minnesota: the rights can be used without fear of retaliation"), MINN ("(17)"),
    MN },
  { D, "minnesota-receipt", N_ ("Minnesota: signed for receipt"), "Minn. Stat. 146A.11 subd. 2", MN },

  { C, "purpose", N_ ("purpose and nature of the coaching"), ICF },
  { C, "methods", N_ ("methods, and any psychotherapeutic ones"), ICF },
  { C, "limits", N_ ("what may be hard about it, and limits of what it can do"), GLOBAL },
  { C, "alternatives", N_ ("alternatives and likely duration"), GLOBAL },
  { C, "voluntary", N_ ("voluntary; can stop at any time without a reason"), ICF },
  { C, "sessions", N_ ("sessions, ways of meeting, rhythm, cancellation"), ICF },
  { C, "fees", N_ ("fees"), ICF },
  { C, "confidentiality", N_ ("confidentiality"), ICF },
  { C, "limit-harm", N_ ("limit of confidentiality: serious risk of harm"), ICF },
  { C, "limit-law", N_ ("limit of confidentiality: law or court order"), ICF },
  { C, "limit-supervision", N_ ("limit of confidentiality: supervision without names"), GLOBAL },
  { C, "limit-sponsor", N_ ("limit of confidentiality: a sponsor, as agreed in writing"), ICF },
  { C, "privilege", N_ ("that the conversation need not be protected by law"), GLOBAL },
  { C, "records", N_ ("records: what is kept, where, how protected, how long"), N_ ("GDPR Art. 13(2)(a)") },
  { C, "rights", N_ ("the right to see, correct, receive and erase"), N_ ("GDPR Art. 15-17, 20") },
  { C, "controller", N_ ("who is responsible for the data, and the authority to complain to"),
    N_ ("GDPR Art. 13(1)(a), 13(2)(d)") },
  { C, "data-processing", N_ ("consent to the processing of data, apart from the terms"), N_ ("GDPR Art. 7(2)") },
  { C, "health-data", N_ ("explicit consent to data on health"), N_ ("GDPR Art. 9(2)(a)") },
  { C, "recording", N_ ("recordings: asked by itself"), N_ ("GDPR Art. 7") },
  { C, "email", N_ ("e-mail and video: asked by itself"), N_ ("GDPR Art. 7") },
  { C, "contact", N_ ("contact between sessions"), ICF },
  { C, "emergency", N_ ("what happens in an emergency, and the emergency contact"), GLOBAL },
  { C, "therapy", N_ ("relation to therapy: points to the disclosure statement, and is not it"), TANDEM },
  { C, "therapist-contact", N_ ("contact with a therapist: asked by itself"), N_ ("GDPR Art. 7") },
  { C, "credentialing", N_ ("credentialing log of name, contact and hours: asked by itself"), N_ ("GDPR Art. 7") },
  { C, "stuck", N_ ("what happens when the work is stuck"), TANDEM },
  { C, "ending", N_ ("ending the coaching"), ICF },
  { C, "withdrawal", N_ ("how to take the consent back, as easily as it was given"), N_ ("GDPR Art. 7(3)") },
  { C, "electronic", N_ ("signing electronically, or on paper, and a copy"), N_ ("15 U.S.C. 7001(c); eIDAS Art. 25") },

  { R, "information", N_ ("what information, specific and meaningful"), "45 CFR 164.508(c)(1)(i)" },
  { R, "discloser", N_ ("who may disclose it"), "45 CFR 164.508(c)(1)(ii)" },
  { R, "recipient", N_ ("to whom"), "45 CFR 164.508(c)(1)(iii)" },
  { R, "purpose", N_ ("for which purpose"), "45 CFR 164.508(c)(1)(iv)" },
  { R, "expiry", N_ ("until which date or event"), "45 CFR 164.508(c)(1)(v)" },
  { R, "signature", N_ ("signature and date; a representative’s authority"), "45 CFR 164.508(c)(1)(vi)" },
  { R, "withdrawal", N_ ("the right to withdraw in writing, and how"), "45 CFR 164.508(c)(2)(i)" },
  { R, "withdrawal-limit", N_ ("that withdrawing does not undo what was sent"), "45 CFR 164.508(c)(2)(i)" },
  { R, "no-condition", N_ ("that coaching does not depend on signing"), "45 CFR 164.508(c)(2)(ii)" },
  { R, "redisclosure", N_ ("that the recipient may pass it on further"), "45 CFR 164.508(c)(2)(iii)" },
  { R, "direction", N_ ("both directions or one"), N_ ("GDPR Art. 7") },
  { R, "copy", N_ ("a copy for the client"), "45 CFR 164.508(c)(4)" },

  { L, "date", N_ ("date"), "clinical referral practice" },
  { L, "recipient", N_ ("recipient with profession"), "clinical referral practice" },
  { L, "identity", N_ ("who the client is, as permitted"), "clinical referral practice" },
  { L, "permission", N_ ("that the client permits the letter: date, scope and expiry"), TANDEM },
  { L, "urgency", N_ ("how urgent it is"), "clinical referral practice" },
  { L, "sections", N_ ("the sections, each of one category of information"), TANDEM },
  { L, "asked", N_ ("what is asked of the therapist"), "clinical referral practice" },
  { L, "coaching-meanwhile", N_ ("whether coaching goes on meanwhile"), "clinical referral practice" },
  { L, "answer", N_ ("how to answer, and a reply block"), "clinical referral practice" },
  { L, "enclosures", N_ ("enclosures, and the copy to the client"), "clinical referral practice" },
  { L, "credentials", N_ ("the coach’s credentials"), ICF },
  { L, "confidential", N_ ("confidentiality notice"), ICF },

  { S, "parties", N_ ("client, sponsor and coach"), ICF },
  { S, "primary-client", N_ ("that the coach works for the client, whoever pays"), ICF },
  { S, "outcomes", N_ ("the outcomes that all three agreed on"), ICF },
  { S, "programme", N_ ("begin and end, sessions, rhythm and ways of meeting"), ICF },
  { S, "reported", N_ ("what is reported, by whom, to whom and when"), ICF },
  { S, "never-told", N_ ("what the sponsor is never told"), ICF },
  { S, "limits", N_ ("the limits of confidentiality"), ICF },
  { S, "stuck", N_ ("what happens when agreed actions are persistently not taken"), TANDEM },
  { S, "fees", N_ ("who pays what, and cancellation"), ICF },
  { S, "data", N_ ("which data the sponsor gets and keeps"), N_ ("GDPR Art. 13(1)(e)") },
  { S, "changes", N_ ("changes only with all three"), GLOBAL },
  { S, "ending", N_ ("how it can be ended, and by whom"), ICF },

  { J, "parties", N_ ("client, coach and therapist"), ICF },
  { J, "work-split", N_ ("who works on what"), ICF },
  { J, "shared", N_ ("what is shared, in which direction"), "45 CFR 164.508(c)(1)(i)" },
  { J, "not-shared", N_ ("what is not shared"), ICF },
  { J, "guidance", N_ ("that the therapist’s guidance is heard"), TANDEM },
  { J, "pause", N_ ("when the coaching pauses or stops"), TANDEM },
  { J, "meetings", N_ ("joint meetings: how often and how"), GLOBAL },
  { J, "crisis", N_ ("who is called in a crisis"), GLOBAL },
  { J, "review", N_ ("when it is looked at again"), GLOBAL },
  { J, "withdrawal", N_ ("that the client can take it back at any time"), N_ ("GDPR Art. 7(3)") },

  { P, "recipient", N_ ("to whom it goes, under which agreement"), ICF },
  { P, "period", N_ ("which time it covers"), GLOBAL },
  { P, "outcomes", N_ ("the agreed outcomes"), ICF },
  { P, "progress", N_ ("how far they came"), ICF },
  { P, "next", N_ ("what comes next"), GLOBAL },
  { P, "not-told", N_ ("that nothing else is told"), ICF },
  { P, "approval", N_ ("that the client has read it and permits it"), TANDEM },

  { W, "what", N_ ("which consent or permission is taken back"), N_ ("GDPR Art. 7(3)") },
  { W, "from-when", N_ ("from when it counts"), N_ ("GDPR Art. 7(3)") },
  { W, "not-undone", N_ ("that what was done before stays lawful"), N_ ("GDPR Art. 7(3)") },
  { W, "no-detriment", N_ ("that nobody has to give a reason or suffers for it"), N_ ("GDPR Art. 7(4)") },
  { W, "consequences", N_ ("what follows for the coaching"), ICF },
  { W, "data", N_ ("what becomes of the data"), N_ ("GDPR Art. 17(1)(b)") },

  { X, "period", N_ ("from when to when the coaching was"), ICF },
  { X, "why", N_ ("why the coaching ends"), ICF },
  { X, "outcomes", N_ ("what was reached"), ICF },
  { X, "open", N_ ("what stays open"), ICF },
  { X, "records", N_ ("how long records are kept, and the client’s rights"), N_ ("GDPR Art. 13(2)") },
  { X, "support", N_ ("where to turn now, and in a crisis"), GLOBAL },
  { X, "return", N_ ("how to come back"), GLOBAL },
  { X, "complaints", N_ ("to whom a complaint can be taken"), GLOBAL },

  { E, "when", N_ ("when it was told, and how"), TANDEM },
  { E, "recipient", N_ ("to whom"), TANDEM },
  { E, "what", N_ ("what was told, and no more than was needed"), ICF },
  { E, "risk", N_ ("which risk there was"), ICF },
  { E, "basis", N_ ("the legal basis"), N_ ("GDPR Art. 6(1)(d), 9(2)(c)") },
  { E, "no-permission", N_ ("why the client’s permission was not waited for"), "45 CFR 164.512(j)" },
  { E, "client-told", N_ ("when and how the client is told"), ICF },
  { E, "follow-up", N_ ("what is done next, and with whom it is talked over"), GLOBAL },
};

/**
 * tandem_elements_get:
 * @n_elements: (out): how many
 *
 * Returns: (transfer none) (array length=n_elements): what papers of all kinds must hold
 */
const TandemElement *
tandem_elements_get (gsize *n_elements)
{
  *n_elements = G_N_ELEMENTS (elements);
  return elements;
}

/**
 * tandem_elements_get_signers:
 * @kind: a kind of paper
 *
 * Returns: who must sign it at least
 */
TandemRoles
tandem_elements_get_signers (TandemDocumentKind kind)
{
  switch (kind)
    {
    case TANDEM_DOCUMENT_KIND_DISCLOSURE:
    case TANDEM_DOCUMENT_KIND_CONSENT:
    case TANDEM_DOCUMENT_KIND_PROGRESS_REPORT:
      return TANDEM_ROLES_CLIENT | TANDEM_ROLES_COACH;
    case TANDEM_DOCUMENT_KIND_RELEASE:
    case TANDEM_DOCUMENT_KIND_WITHDRAWAL:
      return TANDEM_ROLES_CLIENT;
    case TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT:
      return TANDEM_ROLES_CLIENT | TANDEM_ROLES_SPONSOR | TANDEM_ROLES_COACH;
    case TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL:
      return TANDEM_ROLES_CLIENT | TANDEM_ROLES_THERAPIST | TANDEM_ROLES_COACH;
    case TANDEM_DOCUMENT_KIND_REFERRAL:
    case TANDEM_DOCUMENT_KIND_CLOSING:
    case TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD:
    default:
      return TANDEM_ROLES_COACH;
    }
}

/**
 * tandem_elements_find:
 * @kind: a kind of paper
 * @id: what a manifest calls an element
 *
 * Returns: (transfer none) (nullable): the element of that kind
 */
const TandemElement *
tandem_elements_find (TandemDocumentKind kind, const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i].kind == kind && g_strcmp0 (elements[i].id, id) == 0)
      return &elements[i];
  return NULL;
}
