import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { LanguageCode, Text } from '../../kernel/text.js';
import { translate } from '../i18n/translate.js';
import { domainErrorIn } from './error-formatter.js';

const TOO_LARGE: Text = { uk: 'Завелике число.', en: 'The number is too large.' };
const UNFIT: Text = {
  uk: 'Це значення сюди не підходить. Перевірте поле.',
  en: 'This value does not fit here. Check the field.',
};

/** graphql-js names the place of a wrong value as `at "input.fields.population"`. */
const PLACE = /at "([^"]+)"/;

/**
 * What is wrong with the variables of a request, field by field, in the viewer's language. The compiled path only says
 * that something is wrong; graphql-js is asked again for where.
 */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  language: LanguageCode,
): GraphQLFormattedError[] {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return (errors ?? []).map((error) => formatVariableError(error, language));
}

function formatVariableError(error: GraphQLError, language: LanguageCode): GraphQLFormattedError {
  const place = PLACE.exec(error.message)?.[1]
    ?.replace(/^input\.?/, '')
    .replace(/\[(\d+)\]/g, '.$1');
  const field = place ? { field: place } : {};
  const cause = domainErrorIn(error);
  if (cause) {
    const { code, reason, text, values } = cause.refusal;
    return { message: translate(text, language, values), extensions: { code, reason, ...field } };
  }
  const tooLarge = error.message.includes('32-bit');
  return {
    message: translate(tooLarge ? TOO_LARGE : UNFIT, language),
    extensions: { code: 'BAD_USER_INPUT', reason: tooLarge ? 'int_range' : 'value', ...field },
  };
}
