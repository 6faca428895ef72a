import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of.js';
import type { FileRow } from './files.repository.js';
import { FILE_ROLES, type FileRole } from './stored-file.entity.js';

export const FileRoleEnum = enumOf(FILE_ROLES);
registerEnumType(FileRoleEnum, { name: 'FileRole' });

@ObjectType('StoredFile')
export class StoredFileType implements Omit<FileRow, 'recordId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => FileRoleEnum)
  role!: FileRole;

  @Field(() => Int, { nullable: true, description: 'counts the versions of one record, from 1' })
  version!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String)
  contentType!: string;

  @Field(() => Int)
  sizeBytes!: number;

  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal' })
  sha256!: string;

  @Field(() => GraphQLISODateTime)
  addedAt!: Date;

  addedById!: string | null;
}
