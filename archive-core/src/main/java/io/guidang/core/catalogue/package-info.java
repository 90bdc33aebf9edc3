/**
 * One line of an item catalogue 归档文件目录.
 */
@NullMarked
package io.guidang.core.catalogue;

import org.jspecify.annotations.NullMarked;
