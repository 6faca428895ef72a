import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { invalid } from '../../kernel/domain-error.js';
import { isLocalTime, type LocalTime } from '../../kernel/local-time.js';

/** Names the GraphQL scalar for decorators; values are plain `HH:MM` strings. */
export class LocalTimeScalarType {}

@Scalar('LocalTime', () => LocalTimeScalarType)
export class LocalTimeScalar implements CustomScalar<string, LocalTime> {
  readonly description = 'A wall-clock time of day, `HH:MM`.';

  serialize(value: unknown): string {
    return String(value).slice(0, 5);
  }

  parseValue(value: unknown): LocalTime {
    if (!isLocalTime(value)) {
      throw invalid('time', 'time', {
        uk: 'Такого часу немає. Напишіть його як 09:30.',
        en: 'There is no such time. Write it as 09:30.',
      });
    }
    return value;
  }

  parseLiteral(ast: ValueNode): LocalTime {
    return this.parseValue(ast.kind === Kind.STRING ? ast.value : null);
  }
}
