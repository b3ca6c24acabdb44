package cn.huizong.intake.form;

import cn.huizong.catalogue.Item;
import cn.huizong.intake.file.SheetRow;

/** A row of a part that answers an item. */
record ItemRow(Item item, SheetRow row) {}
