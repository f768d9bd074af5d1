import fc from 'fast-check';

// A run that decides whether a change lands tries the same examples each time, so that it judges the change and not the dice. Everywhere
// else each run tries new ones; what such a run finds becomes a case of its own.
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_129 });
