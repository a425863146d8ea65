/** The resources that answer in JSON and files: thin calls of questions, exports and loads. */
@NullMarked
package org.ascribe.rest;

import org.jspecify.annotations.NullMarked;
