// npm run score: `tonghop score`, in English, on the corpus beside the checkout unless folders are given.
process.argv.splice(2, 0, 'score', '--lang', 'en');
await import('../packages/app/cli.ts');
