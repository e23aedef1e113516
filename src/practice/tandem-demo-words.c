/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People, towns and telephone numbers here are nobody's: the numbers are from ranges kept free for stories. */

#include "tandem-demo-words.h"

#include <string.h>

static const TandemDemoWords languages[] = {
  {
    .language = "en",
    .address = "{number} {street}\n{town}",
    .streets = { "Mill Lane", "Station Road", "Orchard Street", "Harbour View", "Church Walk", "Linden Avenue",
                 "Quarry Hill", "Bridge Street" },
    .towns = { "Ashford", "Brackwell", "Carrick", "Dunmere", "Eastleigh", "Fenwick" },
    .topics = {
      "Wants to lead a larger team without losing the evenings.",
      "Looks for a way back to work after parental leave.",
      "Weighs leaving a secure post for a business of their own.",
      "Finds it hard to say no to the board.",
      "New in the country and new in the job; wants to be heard in meetings.",
      "Prepares to hand a family firm over to the next generation.",
      "Wants to give feedback that is clear and still kind.",
    },
    .sources = { "A former client", "The website", "A colleague", "A talk at the library" },
    .pronouns = { "she/her", "he/him", "they/them" },
    .therapist_phone = "+44 1632 960",
    .client_phone = "+44 7700 900",
    .place = "Dunmere",
    .therapists = {
      { "Dr Helena Voss", "Clinical psychologist", "Cognitive behavioural therapy", "Register of Psychologists",
        "3 weeks", "Good with sleep and anxiety; answers letters quickly." },
      { "Idris Calloway", "Psychotherapist", "Psychodynamic therapy", "Register of Psychotherapists", "6 weeks",
        "Long-term work; experience with grief." },
      { "Dr Amrit Solanki", "Psychiatrist", "Assessment and medication", "Medical register", "8 weeks",
        "When medication may have to be looked at." },
      { "Beatrix Holm", "Psychotherapist", "EMDR and trauma therapy", "Register of Psychotherapists", "10 weeks",
        "Trauma. No new clients before spring." },
      { "Laszlo Farkas", "Counsellor", "Person-centred counselling", "Association of Counsellors", "1 week",
        "Low fees; also by video." },
      { "Marguerite Dubois", "Family therapist", "Systemic therapy", "Register of Psychotherapists", "4 weeks",
        "Couples and families; French and English." },
    },
    .practitioner = {
      { "title", "Coach" },
      { "practice-name", "Harbour Coaching" },
      { "address", "14 Harbour View\nDunmere DN4 2QT" },
      { "email", "hello@harbourcoaching.example" },
      { "phone", "+44 1632 960 417" },
      { "website", "harbourcoaching.example" },
      { "training", "Diploma in Professional Coaching, 180 hours of training" },
      { "qualifications", "Professional Certified Coach" },
      { "professional-body", "International Coaching Federation" },
      { "code-of-ethics", "ICF Code of Ethics (2025)" },
      { "supervision", "Individual supervision every six weeks" },
      { "insurance", "Professional indemnity insurance" },
      { "methods", "Conversation, questions, feedback, and small experiments between sessions" },
      { "session-terms", "Sessions of 60 minutes every two weeks, in person or by video" },
      { "fee-terms", "95 pounds a session, by invoice within 14 days" },
      { "cancellation-terms", "Free of charge up to 24 hours before a session" },
      { "contact-terms", "Short questions by e-mail; answers within two working days" },
      { "complaints", "First to me; then to the Ethical Conduct Review of the International Coaching Federation" },
      { "data-authority", "Information Commissioner’s Office" },
      { "crisis-lines", "Samaritans, 116 123, day and night. In danger: 999." },
    },
    .purpose = "referral to therapy",
    .limits = "Nothing about my marriage, please.",
    .reason = "Poor sleep and a low mood since spring, which coaching is not made for. We agreed that a talk with you "
              "would be a good next step.",
    .observations = "In their own words: “I wake at four and cannot stop thinking.” Energy fell from session to "
                    "session; appointments were kept.",
    .coaching_context = "Coaching every two weeks since January, on leading a new team.",
    .work_environment = "A merger has doubled the team; two colleagues left.",
    .reply = "Can see the client in three weeks.",
    .begun_because = "The consent was signed on paper; the scan follows on Monday.",
    .sleep_since = "since spring",
    .sleep = "“I wake at four and cannot stop thinking.” Said so in three sessions.",
    .mood_since = "for two months",
    .mood = "Quieter from session to session; laughed once today.",
    .decided_because = "The sleep belongs to a therapist; the new team is still our topic.",
    .conditions = "The first appointment is made, and we keep to work.",
    .said = "That I am worried about the sleep, and that a therapist can do more there than I can.",
    .guidance_conditions = "Work and daily life only; nothing about childhood.",
    .guidance_source = "By telephone, with the client’s permission",
    .agreed = "The therapy looks at sleep and mood; the coaching at the team and the working hours. Either may ask for "
              "another meeting.",
    .summary = "We met for half an hour and agreed who works on what. We meet again in three months, or sooner when "
               "one of us asks.",
  },
  {
    .language = "de",
    .address = "{street} {number}\n{town}",
    .streets = { "Mühlweg", "Bahnhofstraße", "Gartenstraße", "Hafenblick", "Kirchgasse", "Lindenallee",
                 "Am Steinbruch", "Brückenstraße" },
    .towns = { "Auenstadt", "Birkenfurt", "Kressbronn", "Dünenhafen", "Ostlingen", "Moorheim" },
    .topics = {
      "Möchte ein größeres Team führen, ohne die Abende zu verlieren.",
      "Sucht nach der Elternzeit einen Weg zurück in den Beruf.",
      "Überlegt, eine sichere Stelle für etwas Eigenes aufzugeben.",
      "Kann dem Vorstand schwer Nein sagen.",
      "Neu im Land und neu in der Stelle; möchte in Besprechungen gehört werden.",
      "Bereitet vor, einen Familienbetrieb an die nächste Generation zu übergeben.",
      "Möchte Rückmeldung geben, die klar ist und trotzdem freundlich.",
    },
    .sources = { "Empfehlung", "Die Website", "Aus dem Kollegium", "Ein Vortrag in der Bibliothek" },
    .pronouns = { "sie/ihr", "er/ihm", "ohne Pronomen" },
    .therapist_phone = "+49 30 23125",
    .client_phone = "+49 171 39200",
    .place = "Dünenhafen",
    .therapists = {
      { "Dr. Helena Voss", "Psychologische Psychotherapeutin", "Verhaltenstherapie", "Psychotherapeutenkammer",
        "3 Wochen", "Gut bei Schlaf und Angst; antwortet schnell auf Briefe." },
      { "Idris Calloway", "Psychologischer Psychotherapeut", "Tiefenpsychologisch fundiert",
        "Psychotherapeutenkammer", "6 Wochen", "Längere Begleitung; Erfahrung mit Trauer." },
      { "Dr. Amrit Solanki", "Facharzt für Psychiatrie", "Abklärung und Medikamente", "Ärztekammer", "8 Wochen",
        "Wenn Medikamente angeschaut werden müssen." },
      { "Beatrix Holm", "Psychologische Psychotherapeutin", "EMDR und Traumatherapie", "Psychotherapeutenkammer",
        "10 Wochen", "Trauma. Vor dem Frühjahr keine neuen Plätze." },
      { "Laszlo Farkas", "Heilpraktiker für Psychotherapie", "Gesprächstherapie", "Gesundheitsamt", "1 Woche",
        "Niedriges Honorar; auch per Video." },
      { "Marguerite Dubois", "Familientherapeutin", "Systemische Therapie", "Psychotherapeutenkammer", "4 Wochen",
        "Paare und Familien; Französisch und Deutsch." },
    },
    .practitioner = {
      { "title", "Coach" },
      { "practice-name", "Coaching am Hafen" },
      { "address", "Hafenblick 14\n18999 Dünenhafen" },
      { "email", "hallo@coaching-am-hafen.example" },
      { "phone", "+49 30 23125 417" },
      { "website", "coaching-am-hafen.example" },
      { "training", "Ausbildung zum Coach, 180 Stunden" },
      { "qualifications", "Professional Certified Coach" },
      { "professional-body", "International Coaching Federation" },
      { "code-of-ethics", "Ethikkodex der ICF (2025)" },
      { "supervision", "Einzelsupervision alle sechs Wochen" },
      { "insurance", "Berufshaftpflichtversicherung" },
      { "methods", "Gespräch, Fragen, Rückmeldung und kleine Versuche zwischen den Sitzungen" },
      { "session-terms", "Sitzungen von 60 Minuten alle zwei Wochen, persönlich oder per Video" },
      { "fee-terms", "110 Euro je Sitzung, auf Rechnung innerhalb von 14 Tagen" },
      { "cancellation-terms", "Bis 24 Stunden vor der Sitzung kostenlos" },
      { "contact-terms", "Kurze Fragen per E-Mail; Antwort innerhalb von zwei Werktagen" },
      { "complaints", "Zuerst mir; dann der Ethikstelle der International Coaching Federation" },
      { "data-authority", "Landesbeauftragte für den Datenschutz" },
      { "crisis-lines", "TelefonSeelsorge, 116 123, Tag und Nacht. Bei Gefahr: 112." },
    },
    .purpose = "referral",
    .limits = "Bitte nichts über meine Ehe.",
    .reason = "Schlechter Schlaf und gedrückte Stimmung seit dem Frühjahr; dafür ist Coaching nicht gemacht. Wir waren "
              "uns einig, dass ein Gespräch mit Ihnen ein guter nächster Schritt wäre.",
    .observations = "In eigenen Worten: „Ich wache um vier auf und kann nicht aufhören zu denken.“ Die Kraft nahm von "
                    "Sitzung zu Sitzung ab; Termine wurden eingehalten.",
    .coaching_context = "Coaching alle zwei Wochen seit Januar, zur Führung eines neuen Teams.",
    .work_environment = "Durch eine Zusammenlegung ist das Team doppelt so groß; zwei Menschen gingen.",
    .reply = "Ein erster Termin ist in drei Wochen möglich.",
    .begun_because = "Die Einwilligung wurde auf Papier unterschrieben; der Scan folgt am Montag.",
    .sleep_since = "seit dem Frühjahr",
    .sleep = "„Ich wache um vier auf und kann nicht aufhören zu denken.“ In drei Sitzungen so gesagt.",
    .mood_since = "seit zwei Monaten",
    .mood = "Von Sitzung zu Sitzung stiller; heute einmal gelacht.",
    .decided_because = "Der Schlaf gehört in eine Therapie; das neue Team bleibt unser Thema.",
    .conditions = "Der erste Termin ist vereinbart, und wir bleiben bei der Arbeit.",
    .said = "Dass mir der Schlaf Sorge macht und dass eine Therapie da mehr tun kann als ich.",
    .guidance_conditions = "Nur Arbeit und Alltag; nichts zur Kindheit.",
    .guidance_source = "Am Telefon, mit Erlaubnis",
    .agreed = "Die Therapie schaut auf Schlaf und Stimmung, das Coaching auf Team und Arbeitszeit. Jede Seite kann um "
              "ein weiteres Treffen bitten.",
    .summary = "Wir haben uns eine halbe Stunde getroffen und vereinbart, wer woran arbeitet. In drei Monaten treffen "
               "wir uns wieder, oder früher, wenn jemand darum bittet.",
  },
};

const TandemDemoWords *
tandem_demo_words_find (const char *language)
{
  gsize length = language != NULL ? strcspn (language, "-_") : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].language) == length && g_ascii_strncasecmp (languages[i].language, language, length) == 0)
      return &languages[i];
  return &languages[0];
}
