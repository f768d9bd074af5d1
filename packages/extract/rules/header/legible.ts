import { confidencesIn, isRecognised, type Span } from '@tonghop/model';
import type { View } from '../../view.ts';

/** Words of a letterhead's number or day that recognition is less sure of are a guess: a pen's strokes, or nothing. */
const SURE = 0.5;
/** So sure must it be of a number with a letter that looks like a figure («I2», «2S»): none was printed so. */
const SURER = 0.8;

/** Whether recognition read every word of a passage surely enough for a number or day that nothing else in a document tells; true where it was not recognised. */
export function legible(v: View, span: Span): boolean {
  if (!isRecognised(v.reading)) return true;
  const least = /^[^/-]*[IOSJZ]/.test(v.text.slice(...span)) ? SURER : SURE;
  return confidencesIn(v.reading, span).every((confidence) => confidence >= least);
}
