/**
 * What a PDF is for. Each is tagged as PDF/UA-1 asks.
 *
 * - `screen`: to be read, searched and listened to
 * - `print`: for a printer, PDF/X-4, one colour, with bleed and marks
 * - `archive`: to be kept, PDF/A-2u, or PDF/A-3u with the manuscripts in it
 * - `office`: for the printer in the office, pages of exactly their size and nothing beside them
 */
export type PdfProfile = 'screen' | 'print' | 'archive' | 'office'

export const pdfProfiles: PdfProfile[] = ['screen', 'print', 'archive', 'office']
