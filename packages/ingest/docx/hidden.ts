import { baseLook, lookOf } from './run-look.ts';
import type { Styles } from './styles.ts';
import { attribute, child, descendants, elements, textOf, type XmlElement } from './xml.ts';

/** Whether a drawing is one that its author has hidden (the eye in Word's selection pane). */
export function isAway(element: XmlElement): boolean {
  if (element.name === 'w:drawing')
    return elements(element).some((anchor) => /^(?:1|true|on)$/.test(attribute(child(anchor, 'wp:docPr'), 'hidden') ?? ''));
  if (element.name !== 'w:pict') return false;
  const shapes = elements(element).filter(({ name }) => name !== 'v:shapetype');
  return shapes.length > 0 && shapes.every((shape) => /(?:^|;)\s*visibility:\s*hidden/i.test(attribute(shape, 'style') ?? ''));
}

/** Whether a run's text is hidden, by itself or by its styles. `paragraph`: the `w:p` it stands in. */
export function hiddenRuns(paragraph: XmlElement, styles: Styles): (run: XmlElement) => boolean {
  const base = baseLook(child(paragraph, 'w:pPr'), styles);
  return (run) => lookOf(child(run, 'w:rPr'), base, styles).hidden === true;
}

/**
 * Hidden words of each paragraph in a part: no reader sees them, and they go with the file all the same. `away`: the part stands in a drawing
 * that is hidden as a whole.
 */
export function hiddenWords(part: XmlElement, styles: Styles, away = false): string[] {
  const paragraphs = part.name === 'w:p' ? [part] : descendants(part, 'w:p');
  return paragraphs.flatMap((paragraph) => {
    const isHidden = hiddenRuns(paragraph, styles);
    // What stands before a hidden end of a paragraph runs into the next one to a reader.
    const joined = away || isHidden(child(paragraph, 'w:pPr') ?? paragraph);
    const words = descendants(paragraph, 'w:r')
      .filter((run) => joined || isHidden(run))
      .flatMap((run) => elements(run, 'w:t').map(textOf))
      .join('');
    const drawn = ['w:drawing', 'w:pict'].flatMap((name) => descendants(paragraph, name));
    const inDrawings = drawn.flatMap((drawing) =>
      descendants(drawing, 'w:txbxContent').flatMap((box) => hiddenWords(box, styles, away || isAway(drawing))),
    );
    return [...(words.trim() === '' ? [] : [words]), ...inDrawings];
  });
}
