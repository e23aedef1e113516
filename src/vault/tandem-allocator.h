/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Lets SQLite wipe what it frees: pages, statements, values. To be called before SQLite is used for the first time;
 * later calls do nothing. */
void tandem_allocator_install (void);
