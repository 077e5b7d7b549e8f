import { stopAll } from './e2e-setup.mjs';

export default stopAll;
