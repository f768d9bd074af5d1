// Prepares a reading process: the old generation doubles at most before it is collected (40 MB less on 200 pages).
import { prepare } from '../prepare.mjs';

prepare(['--heap-growing-percent=80']);
