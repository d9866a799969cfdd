// Leaves out of Embind's JavaScript what no function of the engine uses: wide strings, whose
// conversions are a tenth of engine.js. Passed to the linker as a JavaScript library; a later
// library takes the place of an earlier one.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function () {},
});
