import { describe, expect, it } from '@jest/globals';
import { exampleForm } from './example-form.js';
import { addFile, fileIds, removeFile } from './files.js';

describe('files of an answer', () => {
  it('are added once and removed', () => {
    const one = addFile(exampleForm, {}, '/files', 'a');
    const two = addFile(exampleForm, addFile(exampleForm, one, '/files', 'b'), '/files', 'a');
    expect(fileIds(two, '/files')).toEqual(['a', 'b']);
    expect(removeFile(two, '/files', 'a')).toEqual({ files: ['b'] });
    expect(removeFile(one, '/files', 'a')).toEqual({});
  });

  it('can only be put where the form asks for files', () => {
    expect(() => addFile(exampleForm, {}, '/group/name', 'a')).toThrow('not a file field');
    expect(() => addFile(exampleForm, {}, '/files/0', 'a')).toThrow('not a file field');
  });
});
