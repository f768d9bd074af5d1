import { z } from 'zod';

const anyOf = <T extends z.ZodType>(value: T) => z.union([value, z.object({ anyOf: z.array(value) })]);
const text = anyOf(z.string().nullable()).optional();
const item = { optional: z.boolean().nullish() };

/** A gold annotation. Every field may be missing; a value may have several readings; `optional` items cost nothing either way. */
export const goldSchema = z.looseObject({
  id: z.string(),
  /** Lists in which more than the gold's items is no fault. */
  tolerateExtra: z
    .array(z.string())
    .nullish()
    .transform((list) => list ?? []),
  header: z
    .looseObject({
      documentType: text,
      purpose: text,
      symbol: text,
      date: text,
      place: text,
      issuer: z.looseObject({ name: text, unit: text, level: text, province: text }).nullish(),
      recipients: z.array(text).nullish(),
      subject: text,
      period: z.looseObject({ from: text, to: text }).nullish(),
      request: z.looseObject({ symbol: text, date: text }).nullish(),
      signer: z.looseObject({ name: text, position: text }).nullish(),
      distribution: z.array(text).nullish(),
    })
    .nullish(),
  sections: z
    .array(z.looseObject({ ...item, number: text, title: text, role: anyOf(z.string()) }))
    .nullish()
    .transform((list) => list ?? []),
  directives: z
    .array(
      z.looseObject({
        ...item,
        type: text,
        symbol: text,
        rawSymbols: z.array(z.string()).nullish(),
        date: z.string().nullish(),
        issuer: text,
        role: text,
        mentionCount: z.number().nullish(),
      }),
    )
    .nullish()
    .transform((list) => list ?? []),
  percentages: z
    .array(
      z.looseObject({
        ...item,
        value: z.union([z.number(), z.string()]),
        comparator: z.string().nullish(),
        kind: z.string(),
        kindAlso: z.string().nullish(),
        indicator: text,
        statement: text,
      }),
    )
    .nullish()
    .transform((list) => list ?? []),
  difficulties: z
    .array(z.looseObject({ ...item, kind: text, text, splitInto: z.array(z.string()).nullish() }))
    .nullish()
    .transform((list) => list ?? []),
  proposals: z
    .array(z.looseObject({ ...item, text, addressee: text, splitInto: z.array(z.string()).nullish() }))
    .nullish()
    .transform((list) => list ?? []),
  tasks: z
    .array(z.looseObject({ ...item, source: z.enum(['table', 'section']), task: text }))
    .nullish()
    .transform((list) => list ?? []),
});

/** What a person took from one document, the measure of a record. */
export type Gold = z.infer<typeof goldSchema>;
