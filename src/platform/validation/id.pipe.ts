import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { invalid } from '../../kernel/domain-error.js';
import { type Id, isId } from '../../kernel/identifiers.js';

/** A record id given as a plain argument. @throws DomainError INVALID/id */
@Injectable()
export class IdPipe implements PipeTransform<unknown, Id> {
  transform(value: unknown, metadata: ArgumentMetadata): Id {
    if (isId(value)) return value;
    throw invalid('id', metadata.data ?? 'id', { uk: 'Це не ідентифікатор запису.', en: 'Not a valid id.' });
  }
}
