/**
 * What PDF/UA-1 asks that only a person can judge, by clause of ISO 14289-1.
 *
 * A file in which the checker finds nothing is not yet accessible: somebody has to read it with these questions.
 */
export const unjudged: { clause: string; question: string }[] = [
  {
    clause: '7.1',
    question: 'Is all that matters tagged, all else an artifact, each with the tag that fits, in reading order?'
  },
  { clause: '7.1', question: 'Does nothing rest on colour, contrast, form or place alone, and does nothing flicker?' },
  { clause: '7.1', question: 'Does the title say what the document is, and are custom tags mapped to what they mean?' },
  { clause: '7.2', question: 'Are the stated languages right, and does the text read as what the glyphs show?' },
  { clause: '7.3', question: 'Do alternative texts say what the graphics mean, and are captions tagged as Caption?' },
  { clause: '7.4', question: 'Is everything that reads as a heading tagged as one, at its level?' },
  { clause: '7.5', question: 'Are tables tables, with the headers they have tagged as such?' },
  { clause: '7.6', question: 'Are lists tagged as lists, and only they?' },
  { clause: '7.7', question: 'Are mathematical expressions tagged as Formula?' },
  { clause: '7.8', question: 'Are running heads and feet artifacts?' },
  { clause: '7.9', question: 'Are notes and the references to them tagged as Note and Reference or Link?' },
  { clause: '7.11', question: 'Are attached files described, and accessible themselves?' },
  { clause: '7.12', question: 'Do article threads follow the reading order?' },
  { clause: '7.13', question: 'Are signature fields as accessible as other fields?' },
  { clause: '7.14', question: 'Are forms that are not interactive tagged as PrintField?' },
  { clause: '7.17', question: 'Do the outline and the page labels lead and say what the document shows?' },
  { clause: '7.18', question: 'Do annotations stand in reading order, and do their descriptions say what they are?' },
  { clause: '7.18.6', question: 'Are films and sounds accessible themselves?' },
  { clause: '7.19', question: 'Do actions and scripts leave time and choice to the reader?' },
  { clause: '7.21', question: 'May the embedded fonts be embedded, and is their Unicode what the glyphs mean?' }
]
