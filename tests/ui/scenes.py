"""Hall scenes as a real meeting shows them, for tests and pictures. Data is in Chinese, as it would be."""

from __future__ import annotations

from governance_desk.language import text, verbatim
from governance_desk.meeting.hall import (
    Agenda,
    AgendaLine,
    Attendance,
    Bar,
    Blank,
    ElectionPage,
    ElectionResult,
    HallView,
    Item,
    Notice,
    Result,
    Speaking,
    Voting,
    Welcome,
)

HERE = Attendance(expected=37, present=25, required=25, reached=True, article="章程第十八条")
MOTION = "同意接纳华东智能驾驶仿真测试有限公司为本会理事单位会员，会员资格自本次会议表决通过之日起生效。"
LONG = (
    "根据章程第十二条、第十九条的规定，秘书处受理了六家单位的入会申请，经秘书处初审、理事会复核，"
    "现将有关情况报告如下。\n"
) + "\n".join(
    f"{number}. 申请单位成立于二〇一{number}年，主要从事汽车金融、数据治理与标准研究工作，承认本会章程，"
    "自愿履行会员义务，近三年无重大违法违规记录，拟推荐代表一名参加本会活动。"
    for number in range(1, 7)
)

SCENES: dict[str, HallView] = {
    "welcome": Welcome(
        "中国汽车金融产业协会（筹）", "第一届理事会第三次会议", "二〇二六年九月十二日 9:30　三楼会议厅", HERE
    ),
    "agenda": Agenda(
        "第一届理事会第三次会议",
        (
            AgendaLine(1, "审议通过会议议程", done=True),
            AgendaLine(2, "秘书处工作报告", done=True),
            AgendaLine(3, "关于接纳新会员单位的议案"),
            AgendaLine(4, "选举副理事长"),
            AgendaLine(5, "关于修改章程部分条款、调整会费标准并提请会员大会审议的议案"),
            AgendaLine(6, "其他事项"),
        ),
        current=3,
    ),
    "item": Item(3, "关于接纳新会员单位的议案", MOTION, HERE),
    "item_long": Item(3, "关于接纳新会员单位的议案", LONG, HERE, page=1),
    "speaking": Speaking(3, "关于接纳新会员单位的议案", "欧阳明远", "华东智能驾驶仿真测试有限公司", 180, 75),
    "speaking-without-limit": Speaking(3, "关于接纳新会员单位的议案", "欧阳明远", "", 0, 75, point_of_order=True),
    "voting": Voting(3, "关于接纳新会员单位的议案", MOTION, secret=False, entitled=25, voted=18),
    "voting_hands": Voting(3, "关于接纳新会员单位的议案", MOTION, secret=False, entitled=25),
    "voting_timed": Voting(3, "关于接纳新会员单位的议案", MOTION, secret=False, entitled=25, voted=18, seconds_left=65),
    "voting_time_is_up": Voting(3, "关于接纳新会员单位的议案", MOTION, secret=False, entitled=25, seconds_left=0),
    "voting_secret": Voting(4, "选举副理事长", "以无记名投票方式选举副理事长一名", secret=True, entitled=25, voted=7),
    "passed": Result(
        3,
        "关于接纳新会员单位的议案",
        (Bar(text("For"), 17, "yes"), Bar(text("Against"), 5, "no"), Bar(text("Abstained"), 3, "abstain")),
        passed=True,
        required=13,
        counted=17,
        article="章程第十九条",
        reason=verbatim("到会 25 人，须过半数即 13 票同意；同意 17 票，超出 4 票。"),
        entitled=25,
    ),
    "failed": Result(
        5,
        "关于修改章程部分条款、调整会费标准并提请会员大会审议的议案",
        (Bar(text("For"), 16, "yes"), Bar(text("Against"), 8, "no"), Bar(text("Abstained"), 1, "abstain")),
        passed=False,
        required=17,
        counted=16,
        article="章程第十八条第二款",
        reason=verbatim("到会 25 人，须三分之二即 17 票同意；同意 16 票，差 1 票。"),
        entitled=25,
    ),
    "unjudged": Result(
        2,
        "年度工作报告",
        (Bar(text("For"), 20, "yes"), Bar(text("Against"), 0, "no"), Bar(text("Abstained"), 5, "abstain")),
        passed=None,
        required=0,
        counted=20,
        article="章程第九条",
        reason=verbatim("章程未规定表决通过的比例，本会尚未就此作出解释。"),
        entitled=25,
    ),
    "two_posts": ElectionResult(
        4,
        "选举召集人、副召集人",
        tuple(
            ElectionPage(
                post,
                seats,
                tuple(Bar(verbatim(name), count, "yes", count > 18) for name, count in votes),
                19,
                sum(count > 18 for _, count in votes),
                "第六条（四）",
                text("{post}: {elected} elected to {seats} seats.", post=post, elected=1, seats=seats),
            )
            for post, seats, votes in (
                ("召集人", 1, (("王晨", 36), ("李强", 1))),
                ("副召集人", 2, (("万立骏", 30), ("欧阳淞", 18), ("赵某", 9))),
            )
        ),
        base=37,
        page=1,
    ),
    "election": Result(
        4,
        "选举副理事长（差额）",
        tuple(
            Bar(verbatim(name), count, "yes", elected)
            for name, count, elected in (
                ("欧阳明远", 21, True),
                ("单雄信", 17, True),
                ("诸葛静怡", 12, False),
                ("李四光", 9, False),
            )
        ),
        passed=True,
        required=13,
        counted=21,
        article="章程第二十条",
        reason=verbatim("须到会过半数即 13 票，得票多者当选，应选二名。"),
        entitled=25,
    ),
    "notice": Notice("休会", "会议休息十五分钟，十点四十五分继续。请各位代表妥善保管表决票。"),
    "blank": Blank(),
}
