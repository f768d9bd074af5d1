import { defineConfig } from 'drizzle-kit';

/** Makes the SQL migrations from the schema: `drizzle-kit generate --name <what>` in this folder. */
export default defineConfig({ dialect: 'postgresql', schema: './schema.ts', out: './migrations' });
