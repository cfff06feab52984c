import type { Problem } from '../../policy/scalar.ts';
import { type MessageId, t } from '../language.ts';

const sentences: Readonly<Record<Problem['why'], MessageId>> = {
  'not-boolean': 'problem.shape.boolean',
  'not-integer': 'problem.range',
  'not-choice': 'problem.choice',
  'not-text': 'problem.shape.text',
  'not-list': 'problem.shape.list',
  'not-object': 'problem.shape.object',
  'not-given': 'problem.notGiven',
  'not-host': 'problem.host',
  'not-hostPattern': 'problem.host',
  'not-path': 'problem.path',
  'not-address': 'problem.address',
  'not-contact': 'problem.address',
  'not-selector': 'problem.value',
  'not-key': 'problem.value',
  'too-long': 'problem.long',
  'too-many': 'problem.many',
  'too-large': 'problem.large',
  missing: 'problem.missing',
  unknown: 'problem.unknown',
};

/** Why a value of the policy does not apply, with its path and what would. */
export function policyProblem({ path, why, allowed, got }: Problem): string {
  return t(sentences[why], { path: path || 'policy', allowed, got });
}
