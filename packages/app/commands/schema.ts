import { recordSchema } from '@tonghop/model/record-schema';
import { z } from 'zod';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

/** `tonghop schema`: the record's JSON Schema (draft 2020-12). */
export const run: Run = async ({ out }) => {
  out.write(`${JSON.stringify(z.toJSONSchema(recordSchema), null, 2)}\n`);
  return EXIT.ok;
};
