/** @type {import('eslint-doc-generator').GenerateOptions} */
module.exports = {
  // A rule without options of its own says there which settings matter.
  ruleDocSectionOptions: false,
  ignoreConfig: ['legacy-recommended', 'legacy-strict'],
  ruleDocSectionInclude: ['Why it fails once deployed', 'Fails', 'Passes', 'What it cannot see', 'When not to use it'],
  ruleDocTitleFormat: 'name',
};
