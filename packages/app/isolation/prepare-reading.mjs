// Prepares a reading process: the old generation doubles at most before it is collected (decision 011).
import { prepare } from '../prepare.mjs';

prepare(['--heap-growing-percent=100']);
