"""What a member list says of a unit, and the headings under which secretariats write it."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """A column of a member list, in the order in which it is shown."""

    NUMBER = "number"
    MEMBERSHIP_CLASS = "membership_class"
    UNIT_NAME = "unit_name"
    CREDIT_CODE = "credit_code"
    REPRESENTATIVE = "representative"
    POST = "post"
    LIAISON = "liaison"
    TELEPHONE = "telephone"
    EMAIL = "email"
    ADDRESS = "address"
    POSTCODE = "postcode"
    JOINED = "joined"
    REMARK = "remark"


# The first heading of each is the one on the template; the earlier a heading stands, the surer it is.
HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.NUMBER: ("序号", "编号", "no.", "no", "number"),
    Field.MEMBERSHIP_CLASS: (
        "会员类别", "会员级别", "成员类别", "类别", "级别", "会员等级", "会员类型", "单位类别", "class",
        "membershipclass",
    ),
    Field.UNIT_NAME: (
        "单位名称", "会员单位名称", "会员单位", "成员单位", "成员单位名称", "企业名称", "机构名称", "会员名称",
        "单位全称", "单位", "名称", "unit", "unitname", "name",
    ),
    Field.CREDIT_CODE: (
        "统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "信用代码证号", "creditcode"
    ),
    Field.REPRESENTATIVE: (
        "代表姓名", "会员代表", "会员代表姓名", "代表", "代表人", "单位代表", "姓名", "负责人", "法定代表人",
        "representative",
    ),
    Field.POST: ("职务", "代表职务", "职务/职称", "职称", "职位", "post"),
    Field.LIAISON: ("联络员", "联系人", "联络人", "联系人姓名", "联络员姓名", "liaison"),
    Field.TELEPHONE: (
        "联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "联络员电话", "联系人电话",
        "联系人手机", "telephone", "phone",
    ),
    Field.EMAIL: ("邮箱", "电子邮箱", "邮件", "电子邮件", "联系邮箱", "e-mail", "email", "mail"),
    Field.ADDRESS: (
        "通讯地址", "通信地址", "邮寄地址", "联系地址", "收件地址", "单位地址", "办公地址", "地址", "办公场所",
        "经营地址", "注册地址", "住所", "住址", "address", "mailingaddress", "postaladdress",
    ),
    Field.POSTCODE: ("邮政编码", "邮编", "postcode", "postalcode", "zip", "zipcode"),
    Field.JOINED: ("入会时间", "入会日期", "加入时间", "加入日期", "批准入会时间", "joined"),
    Field.REMARK: ("备注", "说明", "附注", "remark", "remarks"),
}  # fmt: skip
