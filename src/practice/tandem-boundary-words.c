/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for what stands on a boundary check and beside a therapy: what a coach may notice, without a diagnosis;
 * what may be decided; what a therapist may advise. */

#include "tandem-boundary-words.h"

#include <glib/gi18n-lib.h>

/**
 * tandem_words_sign_kind:
 * @kind: a kind of sign
 *
 * Returns: (transfer none): its name
 */
const char *
tandem_words_sign_kind (TandemSignKind kind)
{
  switch (kind)
    {
    case TANDEM_SIGN_KIND_MOOD:
      return _ ("Changes in mood");
    case TANDEM_SIGN_KIND_SLEEP:
      return _ ("Changes in sleep");
    case TANDEM_SIGN_KIND_APPETITE:
      return _ ("Changes in appetite");
    case TANDEM_SIGN_KIND_WITHDRAWAL:
      return _ ("Drawing back from people");
    case TANDEM_SIGN_KIND_HOPELESSNESS:
      return _ ("Hopelessness");
    case TANDEM_SIGN_KIND_SELF_HARM:
      return _ ("Self-harm or thoughts of suicide");
    case TANDEM_SIGN_KIND_TRAUMA:
      return _ ("Something terrible that is not over");
    case TANDEM_SIGN_KIND_DEPENDENCE:
      return _ ("Dependence");
    case TANDEM_SIGN_KIND_EATING:
      return _ ("Disordered eating");
    case TANDEM_SIGN_KIND_REALITY:
      return _ ("Loss of touch with reality");
    case TANDEM_SIGN_KIND_FUNCTIONING:
      return _ ("Daily life does not work");
    case TANDEM_SIGN_KIND_NO_PROGRESS:
      return _ ("No progress, for reasons within");
    case TANDEM_SIGN_KIND_BEYOND_COMPETENCE:
      return _ ("Beyond my competence");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_sign_explanation:
 * @kind: a kind of sign
 *
 * Returns: (transfer none): what belongs to it, as a coach may notice it
 */
const char *
tandem_words_sign_explanation (TandemSignKind kind)
{
  switch (kind)
    {
    case TANDEM_SIGN_KIND_MOOD:
      return _ ("Low, irritable or very high for weeks; not as you know them");
    case TANDEM_SIGN_KIND_SLEEP:
      return _ ("Too little, too much, waking early, bad dreams");
    case TANDEM_SIGN_KIND_APPETITE:
      return _ ("Eats much less or more; weight changes without a plan");
    case TANDEM_SIGN_KIND_WITHDRAWAL:
      return _ ("Gives up friends, work or what used to please");
    case TANDEM_SIGN_KIND_HOPELESSNESS:
      return _ ("Sees no way on; speaks of being a burden");
    case TANDEM_SIGN_KIND_SELF_HARM:
      return _ ("Hurts themselves, speaks of it, or of not wanting to live");
    case TANDEM_SIGN_KIND_TRAUMA:
      return _ ("What happened comes back by itself, or is kept away at great cost");
    case TANDEM_SIGN_KIND_DEPENDENCE:
      return _ ("Alcohol, drugs, medicines, gambling: it decides, not they");
    case TANDEM_SIGN_KIND_EATING:
      return _ ("Food and weight rule the day; eating in secret, or hardly at all");
    case TANDEM_SIGN_KIND_REALITY:
      return _ ("Hears, sees or believes what others do not; thoughts do not hold together");
    case TANDEM_SIGN_KIND_FUNCTIONING:
      return _ ("Work, household or looking after oneself fall apart");
    case TANDEM_SIGN_KIND_NO_PROGRESS:
      return _ ("The same block returns, and it is not about the goal or the work");
    case TANDEM_SIGN_KIND_BEYOND_COMPETENCE:
      return _ ("It may be worked on, but not with what I have learned");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_severity:
 * @severity: how much a sign weighs
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_severity (TandemSeverity severity)
{
  switch (severity)
    {
    case TANDEM_SEVERITY_SLIGHT:
      return _ ("Noticeable");
    case TANDEM_SEVERITY_MARKED:
      return _ ("It gets in the way");
    case TANDEM_SEVERITY_SEVERE:
      return _ ("Hardly anything else has room");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_decision:
 * @decision: how coaching goes on
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_decision (TandemDecision decision)
{
  switch (decision)
    {
    case TANDEM_DECISION_UNDECIDED:
      return _ ("Not decided");
    case TANDEM_DECISION_CONTINUE:
      return _ ("Continue");
    case TANDEM_DECISION_CONDITIONS:
      return _ ("Continue under conditions");
    case TANDEM_DECISION_PAUSE:
      return _ ("Pause");
    case TANDEM_DECISION_WITHDRAW:
      return _ ("Withdraw");
    case TANDEM_DECISION_REFER:
      return _ ("Refer");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_decision_explanation:
 * @decision: how coaching goes on
 *
 * Returns: (transfer none): what it means, in a sentence; empty for what is not decided
 */
const char *
tandem_words_decision_explanation (TandemDecision decision)
{
  switch (decision)
    {
    case TANDEM_DECISION_UNDECIDED:
      return "";
    case TANDEM_DECISION_CONTINUE:
      return _ ("What shows is part of a full life; the client can use coaching, and you keep an eye on it.");
    case TANDEM_DECISION_CONDITIONS:
      return _ (
        "Coaching keeps to the outer side — work, people, routines — and goes on as long as what you agree on is met.");
    case TANDEM_DECISION_PAUSE:
      return _ (
        "Coaching rests until the client can use it again; other help may come first, and the door stays open.");
    case TANDEM_DECISION_WITHDRAW:
      return _ ("You end the coaching, because it does not serve the client or you are not the one for it; you say so "
                "openly and close it well.");
    case TANDEM_DECISION_REFER:
      return _ ("A therapist is asked to take over what belongs to therapy; with the client’s permission you write to "
                "them, and may go on beside them later.");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_guidance:
 * @guidance: what a therapist advises
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_guidance (TandemGuidance guidance)
{
  switch (guidance)
    {
    case TANDEM_GUIDANCE_NONE:
      return _ ("Not heard yet");
    case TANDEM_GUIDANCE_CONTINUE:
      return _ ("Coaching may go on");
    case TANDEM_GUIDANCE_CONDITIONS:
      return _ ("Coaching may go on, under conditions");
    case TANDEM_GUIDANCE_PAUSE:
      return _ ("Coaching should rest for now");
    case TANDEM_GUIDANCE_STOP:
      return _ ("Coaching should stop");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_guidance_explanation:
 * @guidance: what a therapist advises
 *
 * Returns: (transfer none): what it means for the coaching, in a sentence; empty for a therapist who was not heard
 */
const char *
tandem_words_guidance_explanation (TandemGuidance guidance)
{
  switch (guidance)
    {
    case TANDEM_GUIDANCE_NONE:
      return "";
    case TANDEM_GUIDANCE_CONTINUE:
      return _ ("Therapy and coaching help each other as they are.");
    case TANDEM_GUIDANCE_CONDITIONS:
      return _ ("It helps as long as you keep to what the therapist asks.");
    case TANDEM_GUIDANCE_PAUSE:
      return _ ("The client needs the strength for the therapy now; later coaching may help again.");
    case TANDEM_GUIDANCE_STOP:
      return _ ("Coaching gets in the way of the therapy.");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_way:
 * @way: how people met
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_way (TandemWay way)
{
  switch (way)
    {
    case TANDEM_WAY_IN_PERSON:
      return _ ("In person");
    case TANDEM_WAY_TELEPHONE:
      return _ ("By telephone");
    case TANDEM_WAY_VIDEO:
      return _ ("By video");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_party:
 * @party: one of client, therapist and coach
 *
 * Returns: (transfer none): the word for them
 */
const char *
tandem_words_party (TandemParty party)
{
  switch (party)
    {
    case TANDEM_PARTY_CLIENT:
      return _ ("Client");
    case TANDEM_PARTY_THERAPIST:
      return _ ("Therapist");
    case TANDEM_PARTY_COACH:
      return _ ("Coach");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_parties:
 * @parties: any of client, therapist and coach
 *
 * Returns: (transfer full): the words for them, separated by commas
 */
char *
tandem_words_parties (TandemParty parties)
{
  GString *names = g_string_new (NULL);

  for (guint bit = TANDEM_PARTY_CLIENT; bit <= TANDEM_PARTY_COACH; bit <<= 1)
    if (parties & bit)
      {
        if (names->len > 0)
          /* Translators: between the items of a list */
          g_string_append (names, _ (", "));
        g_string_append (names, tandem_words_party ((TandemParty) bit));
      }
  return g_string_free (names, FALSE);
}

/**
 * tandem_words_responsibility:
 * @responsibility: one responsibility
 *
 * Returns: (transfer none): it, as a sentence that the coach says yes to
 */
const char *
tandem_words_responsibility (TandemResponsibility responsibility)
{
  switch (responsibility)
    {
    case TANDEM_RESPONSIBILITY_REASONS_HEARD:
      return _ ("I have asked for the therapist’s reasons, as far as the client permits, and I have understood them.");
    case TANDEM_RESPONSIBILITY_CLIENT_KNOWS:
      return _ ("The client knows these reasons and what may follow from going on, and decides freely.");
    case TANDEM_RESPONSIBILITY_THERAPIST_KNOWS:
      return _ ("The therapist is told what we decide, or the client does not permit it and knows what that means.");
    case TANDEM_RESPONSIBILITY_NO_INTERFERENCE:
      return _ ("The coaching stays with work, people and routines, and out of what the therapy works on.");
    case TANDEM_RESPONSIBILITY_COMPETENCE:
      return _ ("What we do is within my competence, and I take it to supervision.");
    case TANDEM_RESPONSIBILITY_STOP_SIGNS:
      return _ ("We have agreed what will end or pause the coaching at once.");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * tandem_words_treatment:
 * @treatment: whether a coach treats a client
 *
 * Returns: (transfer none): the words for it
 */
const char *
tandem_words_treatment (TandemTreatment treatment)
{
  switch (treatment)
    {
    case TANDEM_TREATMENT_UNASKED:
      return _ ("Not said yet");
    case TANDEM_TREATMENT_NEVER:
      return _ ("No, and I never was");
    case TANDEM_TREATMENT_EARLIER:
      return _ ("I was, earlier");
    case TANDEM_TREATMENT_NOW:
      return _ ("Yes, now");
    default:
      g_return_val_if_reached ("");
    }
}
