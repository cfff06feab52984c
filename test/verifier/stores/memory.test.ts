import { memory } from '../databases.ts';
import { storeContract } from './contract.ts';

storeContract('memory', memory().open);
