/** For the help of each command. */
export const examplesOf = {
  build: [
    'engross build',
    'engross build letters --output out --text received',
    'engross build --profile screen,print'
  ],
  booklet: ['engross booklet', 'engross booklet book.pdf --sheet SRA4 --gathering 16 --duplex long-edge'],
  import: ['engross import page.txt --output letters', 'engross import first.txt second.txt'],
  emend: ['engross emend', 'engross emend letters'],
  check: ['engross check letters', 'engross check --strict --json', 'engross check output/book/book.pdf'],
  collate: ['engross collate', 'engross collate letters --json'],
  translation: ['engross translation', 'engross translation --accept D1:6,note:gas --language en'],
  index: ['engross index', 'engross index letters --index persons --pages'],
  explain: ['engross explain 叶利钦', 'engross explain united-nations letters'],
  prove: ['engross prove book.pdf', 'engross prove book.pdf letters --text received'],
  diff: ['engross diff old/letters output/letters', 'engross diff old/proof.json output/letters --markdown'],
  doctor: ['engross doctor', 'engross doctor --json']
}

/** For the help of all. */
export const examples = `Examples:
  engross build                       build manuscripts/ into output/
  engross build letters --output out  build another folder
  engross build --text received       the texts as received, for checking on paper
  engross booklet book.pdf            lay its pages on sheets to fold and stitch
  engross import page.txt --output x  begin an edition from a text as received
  engross check --json                all messages, for a program
  engross check book.pdf              can a screen reader read a PDF? (PDF/UA-1)
  engross explain 叶利钦               every mention of a name, indexed or not, and why
  engross diff old/x output/x         what changed between two builds
  engross prove book.pdf              does a PDF say what the manuscripts say?
  engross doctor                      is everything there that a build needs?

Exit codes: 0 done, 1 the text has errors, 2 wrong use, 3 the machine lacks something, 4 a fault of engross.`
