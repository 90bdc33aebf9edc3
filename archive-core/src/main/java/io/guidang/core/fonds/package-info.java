/**
 * The fonds 全宗: the archives of one organisation, under one {@link io.guidang.core.fonds.FondsNumber}.
 */
@NullMarked
package io.guidang.core.fonds;

import org.jspecify.annotations.NullMarked;
