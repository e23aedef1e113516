/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed lists of a practice: every word a record may hold where it may not hold any word. Their nicks are the
 * names that the database, the command line and the templates use. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TandemClientStatus:
 * @TANDEM_CLIENT_STATUS_ENQUIRY: a first contact; nothing was agreed
 * @TANDEM_CLIENT_STATUS_ACTIVE: coaching has begun
 * @TANDEM_CLIENT_STATUS_PAUSED: coaching rests for a time
 * @TANDEM_CLIENT_STATUS_ENDED: coaching was ended
 * @TANDEM_CLIENT_STATUS_REFERRED: the client was referred and coaching ended with it
 * @TANDEM_CLIENT_STATUS_ARCHIVED: kept for the retention period only
 *
 * Where a client stands with the practice.
 */
typedef enum
{
  TANDEM_CLIENT_STATUS_ENQUIRY,
  TANDEM_CLIENT_STATUS_ACTIVE,
  TANDEM_CLIENT_STATUS_PAUSED,
  TANDEM_CLIENT_STATUS_ENDED,
  TANDEM_CLIENT_STATUS_REFERRED,
  TANDEM_CLIENT_STATUS_ARCHIVED,
} TandemClientStatus;

/**
 * TandemDocumentKind:
 * @TANDEM_DOCUMENT_KIND_DISCLOSURE: the disclosure statement: coaching is not therapy
 * @TANDEM_DOCUMENT_KIND_CONSENT: informed consent to coaching
 * @TANDEM_DOCUMENT_KIND_RELEASE: release of information, the paper of a permission
 * @TANDEM_DOCUMENT_KIND_REFERRAL: a referral letter to a therapist
 * @TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT: the agreement of client, sponsor and coach
 * @TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL: how client, coach and therapist work side by side
 * @TANDEM_DOCUMENT_KIND_PROGRESS_REPORT: a report to the sponsor, which the client approves by signing it
 * @TANDEM_DOCUMENT_KIND_WITHDRAWAL: a consent or permission taken back in writing
 * @TANDEM_DOCUMENT_KIND_CLOSING: the closing letter
 * @TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD: what was told in an emergency, to whom and why
 *
 * The kinds of paper. A template belongs to exactly one.
 */
typedef enum
{
  TANDEM_DOCUMENT_KIND_DISCLOSURE,
  TANDEM_DOCUMENT_KIND_CONSENT,
  TANDEM_DOCUMENT_KIND_RELEASE,
  TANDEM_DOCUMENT_KIND_REFERRAL,
  TANDEM_DOCUMENT_KIND_SPONSOR_AGREEMENT,
  TANDEM_DOCUMENT_KIND_JOINT_PROTOCOL,
  TANDEM_DOCUMENT_KIND_PROGRESS_REPORT,
  TANDEM_DOCUMENT_KIND_WITHDRAWAL,
  TANDEM_DOCUMENT_KIND_CLOSING,
  TANDEM_DOCUMENT_KIND_EMERGENCY_RECORD,
} TandemDocumentKind;

/**
 * TandemDocumentState:
 * @TANDEM_DOCUMENT_STATE_DRAFT: being written; its words are not fixed
 * @TANDEM_DOCUMENT_STATE_READY: frozen and hashed, waiting for signatures
 * @TANDEM_DOCUMENT_STATE_SIGNED: everyone who must sign has signed
 * @TANDEM_DOCUMENT_STATE_DECLINED: the client declined to sign
 * @TANDEM_DOCUMENT_STATE_WITHDRAWN: consent was taken back
 * @TANDEM_DOCUMENT_STATE_SUPERSEDED: a later document stands in its place
 * @TANDEM_DOCUMENT_STATE_EXPIRED: its time is over
 *
 * The life of a document. Nothing leads back.
 */
typedef enum
{
  TANDEM_DOCUMENT_STATE_DRAFT,
  TANDEM_DOCUMENT_STATE_READY,
  TANDEM_DOCUMENT_STATE_SIGNED,
  TANDEM_DOCUMENT_STATE_DECLINED,
  TANDEM_DOCUMENT_STATE_WITHDRAWN,
  TANDEM_DOCUMENT_STATE_SUPERSEDED,
  TANDEM_DOCUMENT_STATE_EXPIRED,
} TandemDocumentState;

/**
 * TandemCategory:
 * @TANDEM_CATEGORY_IDENTITY: name, date of birth and how to reach the client
 * @TANDEM_CATEGORY_REASON: the reason for referral
 * @TANDEM_CATEGORY_COACHING_CONTEXT: that, since when and how the client is coached
 * @TANDEM_CATEGORY_GOALS: goals and progress
 * @TANDEM_CATEGORY_WORK_ENVIRONMENT: work and other outer circumstances
 * @TANDEM_CATEGORY_OBSERVATIONS: observations of concern
 * @TANDEM_CATEGORY_RISK: risk, and what was done about it
 * @TANDEM_CATEGORY_THIRD_PARTIES: other people: family, employer, other professionals
 *
 * Categories of information. A permission names the ones that may leave; a paragraph of a letter belongs to one.
 */
typedef enum /*< flags >*/
{
  TANDEM_CATEGORY_IDENTITY = 1 << 0,
  TANDEM_CATEGORY_REASON = 1 << 1,
  TANDEM_CATEGORY_COACHING_CONTEXT = 1 << 2,
  TANDEM_CATEGORY_GOALS = 1 << 3,
  TANDEM_CATEGORY_WORK_ENVIRONMENT = 1 << 4,
  TANDEM_CATEGORY_OBSERVATIONS = 1 << 5,
  TANDEM_CATEGORY_RISK = 1 << 6,
  TANDEM_CATEGORY_THIRD_PARTIES = 1 << 7,
} TandemCategory;

/**
 * TandemDirection:
 * @TANDEM_DIRECTION_TO_RECIPIENT: the coach may tell the recipient
 * @TANDEM_DIRECTION_FROM_RECIPIENT: the recipient may tell the coach
 * @TANDEM_DIRECTION_BOTH: each may tell the other
 *
 * Which way information may pass under a permission.
 */
typedef enum
{
  TANDEM_DIRECTION_TO_RECIPIENT,
  TANDEM_DIRECTION_FROM_RECIPIENT,
  TANDEM_DIRECTION_BOTH,
} TandemDirection;

/**
 * TandemRole:
 * @TANDEM_ROLE_CLIENT: the client
 * @TANDEM_ROLE_COACH: the practitioner
 * @TANDEM_ROLE_WITNESS: somebody who saw the client sign
 * @TANDEM_ROLE_GUARDIAN: somebody who signs for the client, with stated authority
 * @TANDEM_ROLE_SPONSOR: who pays for the coaching
 * @TANDEM_ROLE_THERAPIST: the client's therapist
 *
 * In which role somebody signs.
 */
typedef enum
{
  TANDEM_ROLE_CLIENT,
  TANDEM_ROLE_COACH,
  TANDEM_ROLE_WITNESS,
  TANDEM_ROLE_GUARDIAN,
  TANDEM_ROLE_SPONSOR,
  TANDEM_ROLE_THERAPIST,
} TandemRole;

/**
 * TandemRoles:
 * @TANDEM_ROLES_CLIENT: the client, or a guardian in the client's place
 * @TANDEM_ROLES_COACH: the practitioner
 * @TANDEM_ROLES_SPONSOR: who pays for the coaching
 * @TANDEM_ROLES_THERAPIST: the client's therapist
 *
 * The roles that must have signed before a document is in force.
 */
typedef enum /*< flags >*/
{
  TANDEM_ROLES_CLIENT = 1 << TANDEM_ROLE_CLIENT,
  TANDEM_ROLES_COACH = 1 << TANDEM_ROLE_COACH,
  TANDEM_ROLES_SPONSOR = 1 << TANDEM_ROLE_SPONSOR,
  TANDEM_ROLES_THERAPIST = 1 << TANDEM_ROLE_THERAPIST,
} TandemRoles;

/**
 * TandemSigningMethod:
 * @TANDEM_SIGNING_METHOD_TYPED: the name was typed; as good as drawn
 * @TANDEM_SIGNING_METHOD_DRAWN: drawn with pen, finger or mouse; kept as vectors
 * @TANDEM_SIGNING_METHOD_IMAGE: an image of a signature on paper
 * @TANDEM_SIGNING_METHOD_PAPER: by hand on the printed paper, whose scan is kept
 *
 * How a signature was made.
 */
typedef enum
{
  TANDEM_SIGNING_METHOD_TYPED,
  TANDEM_SIGNING_METHOD_DRAWN,
  TANDEM_SIGNING_METHOD_IMAGE,
  TANDEM_SIGNING_METHOD_PAPER,
} TandemSigningMethod;

/**
 * TandemCopying:
 * @TANDEM_COPYING_SAVED: saved as a file for them
 * @TANDEM_COPYING_PRINTED: printed for them
 * @TANDEM_COPYING_MAILED: sent by mail
 * @TANDEM_COPYING_HANDED: handed to them on paper
 *
 * How a client got the copy of a paper.
 */
typedef enum
{
  TANDEM_COPYING_SAVED,
  TANDEM_COPYING_PRINTED,
  TANDEM_COPYING_MAILED,
  TANDEM_COPYING_HANDED,
} TandemCopying;

/**
 * TandemReferralStatus:
 * @TANDEM_REFERRAL_STATUS_DRAFTED: the letter is being written
 * @TANDEM_REFERRAL_STATUS_PERMITTED: a permission in force covers every paragraph
 * @TANDEM_REFERRAL_STATUS_ISSUED: the letter is frozen and has left
 * @TANDEM_REFERRAL_STATUS_ACKNOWLEDGED: the therapist answered
 * @TANDEM_REFERRAL_STATUS_FIRST_APPOINTMENT: client and therapist have met
 * @TANDEM_REFERRAL_STATUS_DECLINED: the therapist cannot take the client
 * @TANDEM_REFERRAL_STATUS_NO_REPLY: nothing was heard
 * @TANDEM_REFERRAL_STATUS_CLOSED: nothing more is to be done
 *
 * Where a referral stands.
 */
typedef enum
{
  TANDEM_REFERRAL_STATUS_DRAFTED,
  TANDEM_REFERRAL_STATUS_PERMITTED,
  TANDEM_REFERRAL_STATUS_ISSUED,
  TANDEM_REFERRAL_STATUS_ACKNOWLEDGED,
  TANDEM_REFERRAL_STATUS_FIRST_APPOINTMENT,
  TANDEM_REFERRAL_STATUS_DECLINED,
  TANDEM_REFERRAL_STATUS_NO_REPLY,
  TANDEM_REFERRAL_STATUS_CLOSED,
} TandemReferralStatus;

/**
 * TandemUrgency:
 * @TANDEM_URGENCY_ROUTINE: within the usual waiting time
 * @TANDEM_URGENCY_SOON: within two weeks
 * @TANDEM_URGENCY_URGENT: within days
 *
 * How soon the therapist is asked to see the client.
 */
typedef enum
{
  TANDEM_URGENCY_ROUTINE,
  TANDEM_URGENCY_SOON,
  TANDEM_URGENCY_URGENT,
} TandemUrgency;

/**
 * TandemDelivery:
 * @TANDEM_DELIVERY_SENT: the coach sends the letter
 * @TANDEM_DELIVERY_CARRIED: the client carries it; the step is the client's own
 *
 * Who takes a referral letter to the therapist.
 */
typedef enum
{
  TANDEM_DELIVERY_SENT,
  TANDEM_DELIVERY_CARRIED,
} TandemDelivery;

/**
 * TandemAttachmentPart:
 * @TANDEM_ATTACHMENT_PART_BESIDE: kept beside the paper; it leaves with the client's own papers only
 * @TANDEM_ATTACHMENT_PART_ENCLOSURE: goes with a letter to its recipient
 * @TANDEM_ATTACHMENT_PART_REPLY: what the recipient of a letter answered
 *
 * What a file that is kept with a paper is to it.
 */
typedef enum
{
  TANDEM_ATTACHMENT_PART_BESIDE,
  TANDEM_ATTACHMENT_PART_ENCLOSURE,
  TANDEM_ATTACHMENT_PART_REPLY,
} TandemAttachmentPart;

/**
 * TandemSendingWay:
 * @TANDEM_SENDING_WAY_SAVED: saved as a PDF that anybody can open
 * @TANDEM_SENDING_WAY_PROTECTED: saved as a PDF with a password
 * @TANDEM_SENDING_WAY_PRINTED: printed, for the post
 * @TANDEM_SENDING_WAY_MAILED: given to the mail program, with a password
 * @TANDEM_SENDING_WAY_HANDED: given to the client to carry
 *
 * How an issued letter left.
 */
typedef enum
{
  TANDEM_SENDING_WAY_SAVED,
  TANDEM_SENDING_WAY_PROTECTED,
  TANDEM_SENDING_WAY_PRINTED,
  TANDEM_SENDING_WAY_MAILED,
  TANDEM_SENDING_WAY_HANDED,
} TandemSendingWay;

/**
 * TandemPaperSize:
 * @TANDEM_PAPER_SIZE_A4: 210 mm by 297 mm
 * @TANDEM_PAPER_SIZE_LETTER: 8.5 in by 11 in
 *
 * The sheet that papers are laid out for.
 */
typedef enum
{
  TANDEM_PAPER_SIZE_A4,
  TANDEM_PAPER_SIZE_LETTER,
} TandemPaperSize;

/**
 * TandemSignKind:
 * @TANDEM_SIGN_KIND_MOOD: changes in mood
 * @TANDEM_SIGN_KIND_SLEEP: changes in sleep
 * @TANDEM_SIGN_KIND_APPETITE: changes in appetite
 * @TANDEM_SIGN_KIND_WITHDRAWAL: drawing back from people
 * @TANDEM_SIGN_KIND_HOPELESSNESS: hopelessness
 * @TANDEM_SIGN_KIND_SELF_HARM: self-harm, or thoughts of suicide
 * @TANDEM_SIGN_KIND_TRAUMA: something terrible that is not over
 * @TANDEM_SIGN_KIND_DEPENDENCE: alcohol, drugs, medicines, gambling
 * @TANDEM_SIGN_KIND_EATING: disordered eating
 * @TANDEM_SIGN_KIND_REALITY: loss of touch with reality
 * @TANDEM_SIGN_KIND_FUNCTIONING: daily life does not work any more
 * @TANDEM_SIGN_KIND_NO_PROGRESS: no progress, for reasons within the person
 * @TANDEM_SIGN_KIND_BEYOND_COMPETENCE: more than the coach has learned to do
 *
 * What a coach may notice that belongs to therapy. None of them is a diagnosis.
 */
typedef enum
{
  TANDEM_SIGN_KIND_MOOD,
  TANDEM_SIGN_KIND_SLEEP,
  TANDEM_SIGN_KIND_APPETITE,
  TANDEM_SIGN_KIND_WITHDRAWAL,
  TANDEM_SIGN_KIND_HOPELESSNESS,
  TANDEM_SIGN_KIND_SELF_HARM,
  TANDEM_SIGN_KIND_TRAUMA,
  TANDEM_SIGN_KIND_DEPENDENCE,
  TANDEM_SIGN_KIND_EATING,
  TANDEM_SIGN_KIND_REALITY,
  TANDEM_SIGN_KIND_FUNCTIONING,
  TANDEM_SIGN_KIND_NO_PROGRESS,
  TANDEM_SIGN_KIND_BEYOND_COMPETENCE,
} TandemSignKind;

/**
 * TandemSeverity:
 * @TANDEM_SEVERITY_SLIGHT: noticeable, and life goes on
 * @TANDEM_SEVERITY_MARKED: it gets in the way
 * @TANDEM_SEVERITY_SEVERE: hardly anything else has room
 *
 * How much a sign weighs on a client, as the coach sees it: a word, and not a score.
 */
typedef enum
{
  TANDEM_SEVERITY_SLIGHT,
  TANDEM_SEVERITY_MARKED,
  TANDEM_SEVERITY_SEVERE,
} TandemSeverity;

/**
 * TandemDecision:
 * @TANDEM_DECISION_UNDECIDED: nothing was decided yet
 * @TANDEM_DECISION_CONTINUE: coaching goes on
 * @TANDEM_DECISION_CONDITIONS: coaching goes on under conditions
 * @TANDEM_DECISION_PAUSE: coaching rests
 * @TANDEM_DECISION_WITHDRAW: the coach ends the coaching
 * @TANDEM_DECISION_REFER: the client is referred to a therapist
 *
 * How coaching goes on after a boundary showed.
 */
typedef enum
{
  TANDEM_DECISION_UNDECIDED,
  TANDEM_DECISION_CONTINUE,
  TANDEM_DECISION_CONDITIONS,
  TANDEM_DECISION_PAUSE,
  TANDEM_DECISION_WITHDRAW,
  TANDEM_DECISION_REFER,
} TandemDecision;

/**
 * TandemGuidance:
 * @TANDEM_GUIDANCE_NONE: the therapist was not heard yet
 * @TANDEM_GUIDANCE_CONTINUE: coaching may go on
 * @TANDEM_GUIDANCE_CONDITIONS: coaching may go on under conditions
 * @TANDEM_GUIDANCE_PAUSE: coaching should rest for a time
 * @TANDEM_GUIDANCE_STOP: coaching should stop
 *
 * What a therapist advises about the coaching of somebody they treat.
 */
typedef enum
{
  TANDEM_GUIDANCE_NONE,
  TANDEM_GUIDANCE_CONTINUE,
  TANDEM_GUIDANCE_CONDITIONS,
  TANDEM_GUIDANCE_PAUSE,
  TANDEM_GUIDANCE_STOP,
} TandemGuidance;

/**
 * TandemWay:
 * @TANDEM_WAY_IN_PERSON: in one room
 * @TANDEM_WAY_TELEPHONE: by telephone
 * @TANDEM_WAY_VIDEO: by video
 *
 * How people met.
 */
typedef enum
{
  TANDEM_WAY_IN_PERSON,
  TANDEM_WAY_TELEPHONE,
  TANDEM_WAY_VIDEO,
} TandemWay;

/**
 * TandemParty:
 * @TANDEM_PARTY_CLIENT: the client
 * @TANDEM_PARTY_THERAPIST: the therapist
 * @TANDEM_PARTY_COACH: the coach
 *
 * The three who work side by side.
 */
typedef enum /*< flags >*/
{
  TANDEM_PARTY_CLIENT = 1 << 0,
  TANDEM_PARTY_THERAPIST = 1 << 1,
  TANDEM_PARTY_COACH = 1 << 2,
} TandemParty;

/**
 * TandemResponsibility:
 * @TANDEM_RESPONSIBILITY_REASONS_HEARD: the therapist's reasons were asked for and understood
 * @TANDEM_RESPONSIBILITY_CLIENT_KNOWS: the client knows these reasons and what may follow
 * @TANDEM_RESPONSIBILITY_THERAPIST_KNOWS: the therapist is told, or the client does not permit it
 * @TANDEM_RESPONSIBILITY_NO_INTERFERENCE: the coaching stays out of what the therapy works on
 * @TANDEM_RESPONSIBILITY_COMPETENCE: it is within the coach's competence, and supervision looks at it
 * @TANDEM_RESPONSIBILITY_STOP_SIGNS: coach and client agreed what ends the coaching at once
 *
 * What a coach takes on who goes on against a therapist's advice.
 */
typedef enum /*< flags >*/
{
  TANDEM_RESPONSIBILITY_REASONS_HEARD = 1 << 0,
  TANDEM_RESPONSIBILITY_CLIENT_KNOWS = 1 << 1,
  TANDEM_RESPONSIBILITY_THERAPIST_KNOWS = 1 << 2,
  TANDEM_RESPONSIBILITY_NO_INTERFERENCE = 1 << 3,
  TANDEM_RESPONSIBILITY_COMPETENCE = 1 << 4,
  TANDEM_RESPONSIBILITY_STOP_SIGNS = 1 << 5,
} TandemResponsibility;

/**
 * TandemTreatment:
 * @TANDEM_TREATMENT_UNASKED: it was not asked
 * @TANDEM_TREATMENT_NEVER: the coach has never been this person's therapist
 * @TANDEM_TREATMENT_EARLIER: the coach was this person's therapist
 * @TANDEM_TREATMENT_NOW: the coach is this person's therapist
 *
 * Whether a coach who is also a licensed therapist treats a client.
 */
typedef enum
{
  TANDEM_TREATMENT_UNASKED,
  TANDEM_TREATMENT_NEVER,
  TANDEM_TREATMENT_EARLIER,
  TANDEM_TREATMENT_NOW,
} TandemTreatment;

G_END_DECLS
