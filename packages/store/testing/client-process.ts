import { setTimeout as sleep } from 'node:timers/promises';
import { joinServer } from '../embedded/join-server.ts';

// A process that joins the server of a folder, says so, stays until it is told to leave by a line on stdin, and leaves in order.
const [folder = '', how = 'leave'] = process.argv.slice(2);
const member = await joinServer(folder);
console.log('joined');
await new Promise((done) => process.stdin.once('data', done));
if (how === 'exit') process.exit(0);
await member.leave();
console.log('left');
await sleep(0);
process.exit(0);
