// Starts a reading process; what it does is in child.ts, which is loaded once the process is prepared.
import './prepare-reading.mjs';

await import('./child.ts');
