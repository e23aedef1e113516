#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language that nobody speaks out of the template of all words: longer by two fifths, with accents, and between
marks. What lacks the marks in the window is not translatable; what has them within is made from halves.

    build-aux/pseudo.py TEMPLATE.pot CATALOGUE.po
"""

import re
import sys

ACCENTS = str.maketrans('aceinouyACEINOUY', 'áçéíñóúýÁÇÉÍÑÓÚÝ')
# Places to fill in, the mark of an underlined letter, line breaks, tags and what a shell or strftime() reads stay.
KEPT = re.compile(r'(%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:l{0,2}[a-zA-Z]|%)|\\[nt"\\]|_(?=\w)|\{\{[^}]*\}\}|<[^>]*>)')
BEGIN, END = '⟦', '⟧'


def pseudo(words):
    """The words in that language; blanks and line breaks at the ends stay at the ends."""
    before, core, after = re.fullmatch(r'((?:\\n| )*)(.*?)((?:\\n| )*)', words).groups()
    if not re.search(r'[^\W\d_]{2}', KEPT.sub('', core)):
        return words  # a separator, or a form for dates: there are no words in it
    parts = KEPT.split(core)
    letters = sum(len(part) for part in parts[::2])
    longer = ' ~~~~' * (1 + letters * 2 // 25)  # in pieces that a line breaks between, like words
    return (before + BEGIN + ''.join(part if index % 2 else part.translate(ACCENTS) for index, part in enumerate(parts)) +
            longer + END + after)


def joined(text):
    return ''.join(line[1:-1] for line in text.strip().splitlines())


def entries(template):
    """Context, words and their plural, of each entry but the head."""
    for block in template.split('\n\n')[1:]:
        found = {key: joined(text) for key, text in
                 re.findall(r'^(msgctxt|msgid|msgid_plural) ((?:".*"\n?)+)', block, re.MULTILINE)}
        if found.get('msgid'):
            yield found.get('msgctxt'), found['msgid'], found.get('msgid_plural')


def main():
    template, catalogue = sys.argv[1:]
    with open(template, encoding='utf-8') as file:
        text = file.read()
    with open(catalogue, 'w', encoding='utf-8') as file:
        file.write('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
                   '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n')
        for context, words, plural in entries(text):
            file.write('\n')
            if context is not None:
                file.write(f'msgctxt "{context}"\n')
            file.write(f'msgid "{words}"\n')
            if plural is None:
                file.write(f'msgstr "{pseudo(words)}"\n')
            else:
                file.write(f'msgid_plural "{plural}"\nmsgstr[0] "{pseudo(words)}"\nmsgstr[1] "{pseudo(plural)}"\n')


if __name__ == '__main__':
    main()
