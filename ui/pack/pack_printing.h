// Printing a pack on paper.
#pragma once

#include "core/report/pack_pager.h"

class QPrinter;

namespace quarterlight {

/// Sets a printer up for a pack: A4, the pages as they are, its title as the job's name.
void preparePrinter(QPrinter& printer, const QString& title, const PackPages& pages);

/// Prints the pages that the printer was told to, in order. Fault: CannotWrite.
Result<Done> printPages(QPrinter& printer, const PackPages& pages);

} // namespace quarterlight
