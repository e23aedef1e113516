/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ground that the commands of tandemctl stand on: options, the passphrase, and opening a practice. */

#include "tandem-terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define LONGEST_PASSPHRASE 1024

G_DEFINE_QUARK (tandem - terminal - error - quark, tandem_terminal_error)

static gboolean G_GNUC_PRINTF (2, 3) set_usage (GError **error, const char *format, ...)
{
  va_list args;
  g_autofree char *message = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, TANDEM_TERMINAL_ERROR, TANDEM_TERMINAL_ERROR_USAGE, message);
  return FALSE;
}

GOptionGroup *
tandem_terminal_get_general_options (TandemTerminal *self)
{
  const GOptionEntry entries[] = {
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &self->data_dir, N_ ("Folder that the practices are kept in"),
      N_ ("DIR") },
    { "practitioner", 0, 0, G_OPTION_ARG_STRING, &self->practitioner, N_ ("Whose practice, by name or id"),
      N_ ("NAME") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &self->passphrase_fd, N_ ("Read the passphrase from file descriptor N"),
      N_ ("N") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &self->passphrase_file,
      N_ ("Read the passphrase from the first line of FILE"), N_ ("FILE") },
    { "recovery-file", 0, 0, G_OPTION_ARG_FILENAME, &self->recovery_file,
      N_ ("Read the recovery key from the first line of FILE"), N_ ("FILE") },
    { "keyring", 0, 0, G_OPTION_ARG_NONE, &self->keyring, N_ ("Open by the login keyring"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Answer with one JSON document"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  GOptionGroup *group =
    g_option_group_new ("general", _ ("General Options:"), _ ("Show the general options"), NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  return group;
}

gboolean
tandem_terminal_parse (TandemTerminal *self, const GOptionEntry *entries, const char *parameters, guint n_arguments,
                       int argc, char **argv, char ***arguments, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_auto (GStrv) rest = NULL;
  g_autoptr (GError) local_error = NULL;
  const GOptionEntry remaining[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &rest, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, remaining, GETTEXT_PACKAGE);
  g_option_context_add_group (context, tandem_terminal_get_general_options (self));
  if (!g_option_context_parse (context, &argc, &argv, &local_error))
    return set_usage (error, "%s", local_error->message);
  if ((rest != NULL ? g_strv_length (rest) : 0) != n_arguments)
    return set_usage (error,
                      n_arguments == 0 ? _ ("nothing else can follow this command%s") : _ ("this command needs: %s"),
                      n_arguments == 0 ? "" : parameters);
  if (arguments != NULL)
    *arguments = g_steal_pointer (&rest);
  return TRUE;
}

/* The first line that @fd gives, without its end. To be wiped. */
static char *
read_line (int fd, GError **error)
{
  char *line = g_malloc0 (LONGEST_PASSPHRASE + 1);
  gsize length = 0;

  while (length < LONGEST_PASSPHRASE)
    {
      gssize n_read = read (fd, line + length, 1);

      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0)
        {
          g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _ ("The passphrase cannot be read: %s"),
                       g_strerror (errno));
          tandem_wipe (line);
          return NULL;
        }
      if (n_read == 0 || line[length] == '\n')
        break;
      length++;
    }
  line[length] = '\0';
  if (length > 0 && line[length - 1] == '\r')
    line[length - 1] = '\0';
  return line;
}

static char *
read_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  char *line;

  if (fd < 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
      return NULL;
    }
  line = read_line (fd, error);
  close (fd);
  return line;
}

static char *
ask (int tty, const char *prompt, GError **error)
{
  struct termios shown, hidden;
  char *line;

  if (write (tty, prompt, strlen (prompt)) < 0 || tcgetattr (tty, &shown) != 0)
    return NULL;
  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t) ECHO;
  tcsetattr (tty, TCSAFLUSH, &hidden);
  line = read_line (tty, error);
  tcsetattr (tty, TCSAFLUSH, &shown);
  if (write (tty, "\n", 1) < 0)
    g_debug ("the terminal is gone");
  return line;
}

static char *
ask_terminal (const char *prompt, gboolean twice, GError **error)
{
  int tty = open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  char *first;
  char *second;

  if (tty < 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_LOCKED,
                           _ ("There is no terminal to ask for the passphrase. Use --passphrase-fd, --passphrase-file "
                              "or --keyring."));
      return NULL;
    }
  first = ask (tty, prompt, error);
  second = twice && first != NULL ? ask (tty, _ ("The same again: "), error) : NULL;
  close (tty);
  if (twice && g_strcmp0 (first, second) != 0)
    {
      g_set_error_literal (error, TANDEM_PRACTICE_ERROR, TANDEM_PRACTICE_ERROR_INVALID,
                           _ ("The two are not the same. Nothing was changed."));
      tandem_wipe (g_steal_pointer (&first));
    }
  tandem_wipe (second);
  return first;
}

char *
tandem_terminal_read_passphrase (TandemTerminal *self, const char *prompt, gboolean twice, GError **error)
{
  if (self->passphrase_fd >= 0)
    return read_line (self->passphrase_fd, error);
  if (self->passphrase_file != NULL)
    return read_file (self->passphrase_file, error);
  return ask_terminal (prompt, twice, error);
}

void
tandem_terminal_on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

GAsyncResult *
tandem_terminal_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static char *
read_secret (TandemTerminal *self, TandemProfile *profile, TandemUnlock *by, GError **error)
{
  g_autofree char *prompt = g_strdup_printf (_ ("Passphrase of %s: "), tandem_profile_get_name (profile));

  *by = self->keyring                 ? TANDEM_UNLOCK_KEYRING
        : self->recovery_file != NULL ? TANDEM_UNLOCK_RECOVERY_KEY
                                      : TANDEM_UNLOCK_PASSPHRASE;
  if (self->keyring)
    return g_strdup ("");
  if (self->recovery_file != NULL)
    return read_file (self->recovery_file, error);
  return tandem_terminal_read_passphrase (self, prompt, FALSE, error);
}

TandemPractice *
tandem_terminal_open (TandemTerminal *self, GError **error)
{
  g_autoptr (TandemProfile) profile = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  TandemUnlock by;
  char *secret;

  if (self->practice != NULL)
    return self->practice;
  profile = tandem_workstation_find (self->workstation, self->practitioner, error);
  secret = profile != NULL ? read_secret (self, profile, &by, error) : NULL;
  if (secret == NULL)
    return NULL;
  tandem_workstation_open_async (self->workstation, profile, by, secret, NULL, tandem_terminal_on_ready, &result);
  tandem_wipe (secret);
  tandem_terminal_wait (&result);
  self->practice = tandem_workstation_open_finish (self->workstation, result, error);
  return self->practice;
}

gboolean
tandem_terminal_require_option (const char *value, const char *option, GError **error)
{
  return value != NULL || set_usage (error, _ ("the option %s is missing"), option);
}

gboolean
tandem_terminal_split_assignment (const char *assignment, char **name, char **value, GError **error)
{
  const char *equals = strchr (assignment, '=');

  if (equals == NULL || equals == assignment)
    return set_usage (error, _ ("“%s” is not NAME=VALUE"), assignment);
  *name = g_strndup (assignment, (gsize) (equals - assignment));
  *value = g_strdup (equals + 1);
  return TRUE;
}
